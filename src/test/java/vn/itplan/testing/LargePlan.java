package vn.itplan.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan with as many rows as wanted, made by SQL in a moment: each item with two agencies and two planned lines. */
public final class LargePlan {

    private LargePlan() {}

    /** Ten top groups, each with two inner ones; the third top group and its inner ones stay empty. */
    public static long make(PlanWorld world, int items) {
        long plan = world.plan("Kế hoạch " + items + " dòng", 2026, 2030);
        for (int top = 1; top <= 10; top++) {
            long outer = world.group(plan, null, String.valueOf(top), "Nhóm " + top);
            world.group(plan, outer, "a", "Nhóm " + top + "a");
            world.group(plan, outer, "b", "Nhóm " + top + "b");
        }
        JdbcClient jdbc = world.bean(JdbcClient.class);
        jdbc.sql("""
                        with place as (
                          select g.*, row_number() over (order by path, way) - 1 as at, count(*) over () as places
                          from plan_group_path g where plan_id = :plan and path[1] <> 2
                        ), made as (
                          select n, nextval('row_id') as project, nextval('row_id') as item from generate_series(1, :items) n
                        ), projects as (
                          insert into project (id, province_id, name, created_at)
                          select project, :province, 'Nhiệm vụ ' || n, now() from made
                        ), kept as (
                          insert into plan_item (id, province_id, plan_id, version_id, group_id, project_id, position, number,
                            name, lead_text, coordinating_text, changed_at)
                          select item, :province, :plan, place.version_id, place.id, project, n, n::text, 'Nhiệm vụ ' || n,
                            'Sở Thông tin và Truyền thông', 'Các sở', now()
                          from made join place on place.at = n % place.places
                        ), agencies as (
                          insert into plan_item_agency (id, province_id, plan_id, version_id, item_id, role, position, text)
                          select nextval('row_id'), :province, :plan, v.id, item, role, 0, 'Các sở'
                          from made cross join (values ('LEAD'), ('COORDINATING')) r(role)
                          join plan_version v on v.plan_id = :plan
                        )
                        insert into funding_line (id, province_id, plan_id, version_id, item_id, year, stage, amount)
                        select nextval('row_id'), :province, :plan, v.id, item, year, 'PLANNED', n * 1000000
                        from made cross join generate_series(2026, 2027) year join plan_version v on v.plan_id = :plan
                        """)
                .param("plan", plan)
                .param("items", items)
                .param("province", world.province())
                .update();
        return plan;
    }
}
