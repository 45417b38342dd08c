package vn.itplan.funding;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface FundingSourceRepository extends Repository<FundingSource, Long> {

    FundingSource saveAndFlush(FundingSource source);

    Optional<FundingSource> findById(long id);
}
