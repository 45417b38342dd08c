package vn.itplan.account;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.audit.AccountsInReach;

/** An account belongs to the provinces of its grants, also of those that have ended. */
@Component
class AccountsByProvince implements AccountsInReach {

    private final JdbcClient jdbc;

    AccountsByProvince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> of(Set<Long> provinces) {
        return new HashSet<>(
                jdbc.sql("select distinct account_id from account_grant where province_id = any (:provinces)")
                        .param("provinces", provinces.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }
}
