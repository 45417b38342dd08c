package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StatedFigureRepository extends Repository<StatedFigure, Long> {

    StatedFigure save(StatedFigure figure);

    void flush();

    Optional<StatedFigure> findByIdAndPlanId(long id, long planId);

    List<StatedFigure> findByPlanIdAndIdInAndDeletedAtIsNull(long planId, Collection<Long> ids);
}
