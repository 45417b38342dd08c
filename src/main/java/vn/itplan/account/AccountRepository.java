package vn.itplan.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, Long> {

    /** @param username as {@link Account#key} makes it */
    Optional<Account> findByUsername(String username);
}
