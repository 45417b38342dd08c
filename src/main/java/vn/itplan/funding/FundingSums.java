package vn.itplan.funding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.FundingStage;
import vn.itplan.funding.SumTable.Stated;
import vn.itplan.funding.SumTableMaker.Member;
import vn.itplan.plan.Relation;

/** Sums of money, made by the database. A sum is over one stage and leaves deleted rows out. */
@Service
@Transactional(readOnly = true)
public class FundingSums {

    /** Totals are added up from the lines, not from the cells, since a line may count in several rows. */
    private static final String SUMS = """
            with l as materialized (
              select l.item_id, i.group_id, l.year, l.source_id, l.stage, l.amount
              from funding_line l join plan_item i on i.id = l.item_id and i.deleted_at is null
              where l.version_id = :version and l.deleted_at is null
                and (cast(:stage as text) is null or l.stage = :stage)
            )
            select true as of_row, r.key as row_key, r.label as row_label, r.names as row_names, r.ord as row_order,
              true as of_column, c.key as column_key, c.label as column_label, c.names as column_names,
              c.ord as column_order, sum(l.amount)::bigint as amount
            from l left join lateral (%1$s) r on true left join lateral (%2$s) c on true
            group by 2, 3, 4, 5, 7, 8, 9, 10
            union all
            select true, r.key, r.label, r.names, r.ord, false, null, null, null, null, sum(l.amount)::bigint
            from l left join lateral (%1$s) r on true group by 2, 3, 4, 5
            union all
            select false, null, null, null, null, true, c.key, c.label, c.names, c.ord, sum(l.amount)::bigint
            from l left join lateral (%2$s) c on true group by 7, 8, 9, 10
            union all
            select false, null, null, null, null, false, null, null, null, null, sum(l.amount)::bigint
            from l having count(*) > 0
            """;

    /** Of the figures of the whole plan and of its groups; what a paper says of one item stands with the item. */
    private static final String STATED = """
            select r.key is not null as of_row, r.key as row_key, r.label as row_label, r.names as row_names,
              r.ord as row_order, c.key is not null as of_column, c.key as column_key, c.label as column_label,
              c.names as column_names, c.ord as column_order, l.amount, l.relation, l.text, l.place, l.alone
            from (
              select f.*, not exists (
                select 1 from stated_figure o
                where o.version_id = f.version_id and o.id <> f.id and o.measure = 'MONEY' and o.stage = f.stage
                  and o.group_id is not distinct from f.group_id and o.item_id is null
                  and o.agency_id is not distinct from f.agency_id and o.deleted_at is null) as alone
              from stated_figure f
              where f.version_id = :version and f.measure = 'MONEY' and f.item_id is null and f.deleted_at is null
                and (cast(:stage as text) is null or f.stage = :stage)
                and (f.group_id is null or exists (select 1 from plan_group_path g where g.id = f.group_id))
            ) l
            left join lateral (%s) r on true left join lateral (%s) c on true
            where %s
            order by l.alone, l.id
            """;

    private final JdbcClient jdbc;

    FundingSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The planned money of two dimensions. The caller has checked that the account may read the plan. */
    public SumTable planned(long versionId, SumDimension rows, SumDimension columns) {
        SumPair by = SumPair.planned(rows, columns);
        return computed(versionId, by).table();
    }

    /** The table with what the paper states. The caller has checked that the account may read the plan. */
    public SumTable withStated(long versionId, SumPair by) {
        SumTableMaker table = computed(versionId, by);
        StringBuilder elsewhere = new StringBuilder("true");
        for (SumDimension dimension : SumDimension.values()) {
            if (!by.has(dimension)) {
                elsewhere.append(" and ").append(dimension.saysNothing());
            }
        }
        jdbc.sql(STATED.formatted(by.rows().ofStated(), by.columns().ofStated(), elsewhere))
                .param("version", versionId)
                .param("stage", stage(by))
                .query((row, number) -> {
                    Stated figure = new Stated(
                            row.getLong("amount"),
                            Relation.valueOf(row.getString("relation")),
                            row.getString("text"),
                            row.getString("place"));
                    table.state(member(row, "row"), member(row, "column"), figure, row.getBoolean("alone"));
                    return figure;
                })
                .list();
        return table.table();
    }

    private SumTableMaker computed(long versionId, SumPair by) {
        SumTableMaker table = new SumTableMaker(by);
        jdbc.sql(SUMS.formatted(by.rows().ofLine(), by.columns().ofLine()))
                .param("version", versionId)
                .param("stage", stage(by))
                .query((row, number) -> {
                    table.add(member(row, "row"), member(row, "column"), row.getLong("amount"));
                    return number;
                })
                .list();
        return table;
    }

    private static @Nullable String stage(SumPair by) {
        FundingStage stage = by.stage();
        return by.isOfOneStage() ? stage.name() : null;
    }

    private static @Nullable Member member(ResultSet row, String side) throws SQLException {
        if (!row.getBoolean("of_" + side)) {
            return null;
        }
        Array names = row.getArray(side + "_names");
        return new Member(
                row.getString(side + "_key"),
                row.getString(side + "_label"),
                names == null ? List.of() : List.of((String[]) names.getArray()),
                row.getString(side + "_order"));
    }
}
