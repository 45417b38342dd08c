package vn.itplan.funding;

import java.util.List;
import org.springframework.data.repository.Repository;

interface FundingSourceAliasRepository extends Repository<FundingSourceAlias, Long> {

    List<FundingSourceAlias> findByProvinceIdAndSourceIdOrderByName(long provinceId, long sourceId);

    FundingSourceAlias saveAndFlush(FundingSourceAlias alias);

    void delete(FundingSourceAlias alias);

    void flush();
}
