package vn.itplan.indicator;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.Twins;

/** The definitions that plans share: national ones, and those of a province. */
@Service
@Transactional
public class IndicatorDefinitions {

    private static final String SERVING = "d.scope in (0, :province)";

    private final IndicatorDefinitionRepository definitions;
    private final JdbcClient jdbc;
    private final Access access;

    IndicatorDefinitions(IndicatorDefinitionRepository definitions, JdbcClient jdbc, Access access) {
        this.definitions = definitions;
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Those that plans of the province may use, in Vietnamese order. */
    @Transactional(readOnly = true)
    public List<DefinitionChoice> of(long provinceId) {
        access.require(Permission.PLAN_READ, provinceId);
        return jdbc.sql("""
                        select d.id, d.name, d.unit, d.direction, d.level, d.province_id is null as national
                        from indicator_definition d where
                        """ + SERVING + " order by d.name collate \"vi-x-icu\", d.level, d.id")
                .param("province", provinceId)
                .query(DefinitionChoice.class)
                .list();
    }

    /** A definition to choose. */
    public record DefinitionChoice(
            long id, String name, String unit, Direction direction, IndicatorLevel level, boolean national) {}

    /** A definition for all provinces. */
    public long addNational(DefinitionCommand command) {
        access.requireAnywhere(Permission.PROVINCE_EDIT);
        return save(new IndicatorDefinition(null, command)).id();
    }

    /** The one chosen. */
    IndicatorDefinition get(long provinceId, long id) {
        return definitions
                .findById(id)
                .filter(definition -> definition.serves(provinceId))
                .orElseThrow(() -> RuleException.at("definitionId", "form.error.choose"));
    }

    /** The one of this name, unit and level, the province's own before a national one; made where there is none. */
    IndicatorDefinition findOrAdd(long provinceId, DefinitionCommand command) {
        return jdbc.sql("select d.id from indicator_definition d where " + SERVING + """
                         and d.name_key = search_key(:name) and d.unit = :unit and d.level = :level
                        order by d.scope desc limit 1
                        """)
                .param("province", provinceId)
                .param("name", command.name())
                .param("unit", command.unit())
                .param("level", command.level().name())
                .query(Long.class)
                .optional()
                .map(id -> get(provinceId, id))
                .orElseGet(() -> save(new IndicatorDefinition(provinceId, command)));
    }

    private IndicatorDefinition save(IndicatorDefinition definition) {
        return Twins.refuse("name", "indicator.definition.twin", () -> definitions.saveAndFlush(definition));
    }
}
