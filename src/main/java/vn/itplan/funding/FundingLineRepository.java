package vn.itplan.funding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.itplan.common.FundingStage;

interface FundingLineRepository extends Repository<FundingLine, Long> {

    FundingLine saveAndFlush(FundingLine line);

    FundingLine save(FundingLine line);

    Optional<FundingLine> findByIdAndItemIdAndPlanId(long id, long itemId, long planId);

    Optional<FundingLine> findByIdAndItemIdAndPlanIdAndDeletedAtIsNull(long id, long itemId, long planId);

    List<FundingLine> findByPlanIdAndItemIdInAndStageInAndDeletedAtIsNullOrderById(
            long planId, Collection<Long> itemIds, Collection<FundingStage> stages);

    List<FundingLine> findByPlanIdAndIdInAndDeletedAtIsNull(long planId, Collection<Long> ids);
}
