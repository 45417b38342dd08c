package vn.itplan.agency;

import java.util.List;
import org.springframework.data.repository.Repository;

interface AgencyAliasRepository extends Repository<AgencyAlias, Long> {

    List<AgencyAlias> findByProvinceIdAndAgencyIdOrderByName(long provinceId, long agencyId);

    AgencyAlias saveAndFlush(AgencyAlias alias);

    void delete(AgencyAlias alias);

    void flush();
}
