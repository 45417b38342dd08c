package vn.itplan.progress;

import org.springframework.data.repository.Repository;

interface PaidOutRepository extends Repository<PaidOut, Long> {

    PaidOut save(PaidOut paid);
}
