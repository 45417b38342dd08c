package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.itplan.common.Permission;

class RolePermissionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANNER       | PLAN_READ PLAN_EDIT PROGRESS_UPDATE CATALOGUE_READ CATALOGUE_EDIT
            OFFICER       | PLAN_READ PROGRESS_UPDATE CATALOGUE_READ
            REVIEWER      | PLAN_READ CATALOGUE_READ
            LEADER        | PLAN_READ CATALOGUE_READ TRAIL_READ
            VIEWER        | PLAN_READ CATALOGUE_READ TRAIL_READ
            ADMINISTRATOR | PLAN_READ CATALOGUE_READ CATALOGUE_EDIT TRAIL_READ ACCOUNT_EDIT
            """)
    void everyRoleHoldsInItsProvinceWhatStandsHere(Role role, String permissions) {
        assertThat(RolePermissions.inProvince(role))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(permissions.split(" "))
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()));
    }

    @Test
    void onlyTheAdministratorHoldsAnythingEverywhere() {
        assertThat(RolePermissions.everywhere(Role.ADMINISTRATOR))
                .containsExactlyInAnyOrder(
                        Permission.PLAN_READ,
                        Permission.CATALOGUE_READ,
                        Permission.CATALOGUE_EDIT,
                        Permission.PROVINCE_EDIT,
                        Permission.NATIONAL_EDIT,
                        Permission.TRAIL_READ,
                        Permission.ACCOUNT_EDIT);
        assertThat(Role.values())
                .filteredOn(role -> role != Role.ADMINISTRATOR)
                .allSatisfy(role -> assertThat(RolePermissions.everywhere(role)).isEmpty());
    }
}
