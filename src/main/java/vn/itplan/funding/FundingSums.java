package vn.itplan.funding;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.FundingStage;

/** Sums of money, made by the database. A sum is over one stage and leaves deleted rows out. */
@Service
@Transactional(readOnly = true)
public class FundingSums {

    private final JdbcClient jdbc;

    FundingSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The cells of the table of two dimensions, in printed order; a combination without lines has no cell. The caller has
     * checked that the account may read the plan.
     */
    public SumTable table(long versionId, FundingStage stage, SumDimension rows, SumDimension columns) {
        String sql = """
                select %s as row_key, %s as row_label, %s as column_key, %s as column_label,
                  coalesce(%s, '~') as column_order, sum(l.amount)::bigint as amount
                from funding_line l
                join plan_item i on i.id = l.item_id and i.deleted_at is null
                left join plan_group_path g on g.id = i.group_id
                left join funding_source s on s.id = l.source_id
                where l.version_id = :version and l.stage = :stage and l.deleted_at is null
                group by 1, 2, 3, 4, 5, %s
                order by %s nulls last, 5
                """.formatted(
                rows.key(), rows.label(), columns.key(), columns.label(), columns.order(), rows.order(), rows.order());
        return SumTable.of(jdbc.sql(sql)
                .param("version", versionId)
                .param("stage", stage.name())
                .query(Cell.class)
                .list());
    }

    /**
     * @param rowLabel null for lines without that dimension
     * @param amount in đồng
     */
    public record Cell(
            @Nullable Long rowKey,
            @Nullable String rowLabel,
            @Nullable Long columnKey,
            @Nullable String columnLabel,
            String columnOrder,
            long amount) {}
}
