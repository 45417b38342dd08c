package vn.itplan.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccessTokenRepository extends JpaRepository<AccessToken, Long> {

    Optional<AccessToken> findByIdAndAccountId(long id, long accountId);

    List<AccessToken> findByAccountIdAndRevokedAtIsNull(long accountId);
}
