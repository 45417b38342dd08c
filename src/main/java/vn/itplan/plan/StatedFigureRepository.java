package vn.itplan.plan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StatedFigureRepository extends Repository<StatedFigure, Long> {

    StatedFigure save(StatedFigure figure);

    Optional<StatedFigure> findByIdAndPlanId(long id, long planId);
}
