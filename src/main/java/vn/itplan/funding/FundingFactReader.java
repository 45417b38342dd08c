package vn.itplan.funding;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;

/** Reads all money of a version in one statement. */
@Service
@Transactional(readOnly = true)
public class FundingFactReader {

    private static final String SQL = """
            select row_to_json(f)::text from (select
              (select coalesce(json_agg(row_to_json(x)), '[]') from (
                 select l.id, l.item_id as "itemId", l.year, l.source_id as "sourceId", l.stage, l.amount
                 from funding_line l join plan_item i on i.id = l.item_id and i.deleted_at is null
                 where l.version_id = :version and l.province_id = :province and l.deleted_at is null
                 order by l.item_id, l.year nulls last, l.id) x) as lines,
              (select coalesce(json_agg(row_to_json(x)), '[]') from (
                 select s.id, s.name, s.level, s.nature,
                   array(select a.name from funding_source_alias a where a.source_id = s.id order by a.id) as aliases
                 from funding_source s where s.province_id = :province order by s.id) x) as sources,
              (select coalesce(json_agg(row_to_json(x)), '[]') from (
                 select i.project_id as "projectId", l.year, sum(l.amount)::bigint as amount
                 from funding_line l join plan_item i on i.id = l.item_id and i.deleted_at is null
                 where l.version_id = cast(:parent as bigint) and l.province_id = :province and l.stage = 'PLANNED'
                   and l.deleted_at is null
                 group by 1, 2 order by 1, 2) x) as parent) f
            """;

    private final Access access;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FundingFactReader(Access access, JdbcClient jdbc, JsonMapper json) {
        this.access = access;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param parentVersionId the version of the plan above, null for none
     */
    public FundingFacts read(long provinceId, long versionId, @Nullable Long parentVersionId) {
        access.require(Permission.PLAN_READ, provinceId);
        return json.readValue(
                jdbc.sql(SQL)
                        .param("province", provinceId)
                        .param("version", versionId)
                        .param("parent", parentVersionId)
                        .query(String.class)
                        .single(),
                FundingFacts.class);
    }
}
