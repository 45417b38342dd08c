package vn.itplan.legal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LegalDocumentRepository extends Repository<LegalDocument, Long> {

    LegalDocument saveAndFlush(LegalDocument document);

    Optional<LegalDocument> findById(long id);
}
