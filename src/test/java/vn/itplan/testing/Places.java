package vn.itplan.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Provinces for tests, without the permission that making one needs. */
public final class Places {

    private Places() {}

    /** The province of this code, made where it is not there. */
    public static long province(JdbcClient jdbc, String code) {
        jdbc.sql("""
                        insert into province (id, code, name, kind) values (nextval('row_id'), :code, :name, 'PROVINCE')
                        on conflict (code) do nothing
                        """).param("code", code).param("name", "Tỉnh " + code).update();
        return jdbc.sql("select id from province where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
