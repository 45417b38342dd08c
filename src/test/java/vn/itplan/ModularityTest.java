package vn.itplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms call only rooms above them, by the doors that their packages declare. */
class ModularityTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(ItPlanApplication.class);

    @Test
    void roomsKeepToWhatTheyDeclare() {
        ROOMS.verify();
    }

    @Test
    void everyRoomSaysWhatItMayUse() {
        assertThat(ROOMS.stream())
                .isNotEmpty()
                .allSatisfy(room -> assertThat(room.getBasePackage().getAnnotation(ApplicationModule.class))
                        .as(room.getIdentifier().toString())
                        .hasValueSatisfying(declared -> assertThat(declared.allowedDependencies())
                                .doesNotContain(ApplicationModule.OPEN_TOKEN)));
    }
}
