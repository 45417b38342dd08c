package vn.itplan.indicator;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface IndicatorDefinitionRepository extends Repository<IndicatorDefinition, Long> {

    IndicatorDefinition saveAndFlush(IndicatorDefinition definition);

    Optional<IndicatorDefinition> findById(long id);
}
