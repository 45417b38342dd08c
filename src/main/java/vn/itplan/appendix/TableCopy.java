package vn.itplan.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.FormulaText;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/**
 * The items of a plan as cells to be pasted, here or into a spreadsheet: one row an item with the way to its group in a
 * column of its own, and its planned money in millions.
 */
@Service
public class TableCopy {

    /** Between the names of a group and the group in it. */
    public static final String WAY = " › ";

    /** Says that an item stands in no group: an empty cell could also mean that nobody knows. */
    public static final String NO_GROUP = "–";

    private static final List<String> HEADING = List.of(
            "Nhóm nhiệm vụ",
            "TT",
            "Tên nhiệm vụ, dự án",
            "Đơn vị chủ trì",
            "Đơn vị phối hợp",
            "Cơ quan theo dõi",
            "Mục tiêu",
            "Nội dung",
            "Quy mô",
            "Sản phẩm",
            "Thời gian",
            "Tình trạng",
            "Kinh phí (triệu đồng)",
            "Ghi chú");

    private static final String ROWS = """
            select i.number, i.name, i.lead_text, i.coordinating_text, i.monitoring_text, i.objective, i.content, i.scope,
              i.deliverable, i.period, i.status_as_printed, i.note,
              (select string_agg(case when u.code is null then u.name else u.code || '. ' || u.name end, :way order by w.at)
                 from unnest(g.way) with ordinality as w(id, at) join plan_group u on u.id = w.id) as groups,
              (select sum(l.amount)::bigint from funding_line l
                where l.item_id = i.id and l.stage = 'PLANNED' and l.deleted_at is null) as amount
            from plan_item i left join plan_group_path g on g.id = i.group_id
            where i.version_id = :version and i.deleted_at is null
            order by coalesce(g.path, '{}'), coalesce(g.way, '{}'), i.position, i.id
            """;

    private final Plans plans;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    TableCopy(Plans plans, AuditTrail trail, JdbcClient jdbc) {
        this.plans = plans;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** Tab-separated text with a heading; the trail remembers that it left the house. */
    @Transactional
    public String of(long planId) {
        PlanDetails plan = plans.get(planId);
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADING);
        rows.addAll(jdbc.sql(ROWS)
                .param("way", WAY)
                .param("version", plan.versionId())
                .query(TableCopy::row)
                .list());
        trail.record(
                "EXPORTED",
                new TraceSubject("plan", planId, plan.values().title(), plan.provinceId(), planId),
                "projects.tsv");
        return TabSeparated.write(rows);
    }

    private static List<String> row(ResultSet row, int number) throws SQLException {
        Long amount = row.getObject("amount", Long.class);
        String groups = row.getString("groups");
        List<String> cells = new ArrayList<>();
        cells.add(cell(groups == null ? NO_GROUP : groups));
        for (String column : List.of(
                "number",
                "name",
                "lead_text",
                "coordinating_text",
                "monitoring_text",
                "objective",
                "content",
                "scope",
                "deliverable",
                "period",
                "status_as_printed")) {
            cells.add(cell(row.getString(column)));
        }
        cells.add(amount == null ? "" : PlainAmounts.of(Money.ofDong(amount), MoneyUnit.MILLION));
        cells.add(cell(row.getString("note")));
        return cells;
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : FormulaText.safe(text);
    }
}
