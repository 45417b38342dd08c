package vn.itplan.agency;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProvinceRepository extends Repository<Province, Long> {

    Province saveAndFlush(Province province);

    Optional<Province> findById(long id);

    Optional<Province> findByCode(String code);
}
