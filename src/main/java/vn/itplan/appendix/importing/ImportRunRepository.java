package vn.itplan.appendix.importing;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ImportRunRepository extends Repository<ImportRun, Long> {

    ImportRun save(ImportRun run);

    Optional<ImportRun> findByIdAndPlanId(long id, long planId);

    void delete(ImportRun run);
}
