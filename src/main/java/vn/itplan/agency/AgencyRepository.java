package vn.itplan.agency;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AgencyRepository extends Repository<Agency, Long> {

    Agency saveAndFlush(Agency agency);

    Optional<Agency> findById(long id);
}
