package vn.itplan.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountGrantRepository extends JpaRepository<AccountGrant, Long> {

    @Query("""
            select g from AccountGrant g where g.accountId = :account and g.role = :role and g.validTo is null
            and g.provinceId is not distinct from :province and g.agencyId is not distinct from :agency
            """)
    Optional<AccountGrant> standing(long account, Role role, @Nullable Long province, @Nullable Long agency);
}
