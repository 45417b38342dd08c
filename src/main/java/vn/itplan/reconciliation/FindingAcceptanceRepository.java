package vn.itplan.reconciliation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FindingAcceptanceRepository extends JpaRepository<FindingAcceptance, Long> {

    Optional<FindingAcceptance> findByVersionIdAndFingerprintAndDeletedAtIsNull(long versionId, String fingerprint);
}
