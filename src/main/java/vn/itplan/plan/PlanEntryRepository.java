package vn.itplan.plan;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

@NoRepositoryBean
interface PlanEntryRepository<E extends PlanEntry<?>> extends Repository<E, Long> {

    E save(E entry);

    Optional<E> findByIdAndPlanId(long id, long planId);

    @Query("select coalesce(max(e.position), -1) + 1 from #{#entityName} e where e.versionId = :version")
    int nextPosition(long version);

    void flush();
}
