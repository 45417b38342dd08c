package vn.itplan.indicator;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IndicatorValueRepository extends Repository<IndicatorValue, Long> {

    IndicatorValue saveAndFlush(IndicatorValue value);

    void flush();

    Optional<IndicatorValue> findByIdAndIndicatorId(long id, long indicatorId);

    Optional<IndicatorValue> findByReplacesIdAndDeletedAtIsNull(long replacesId);
}
