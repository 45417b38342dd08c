package vn.itplan.plan;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PastAmountRepository extends Repository<PastAmount, Long> {

    PastAmount save(PastAmount amount);

    List<PastAmount> findByResultIdOrderByPosition(long resultId);

    void delete(PastAmount amount);
}
