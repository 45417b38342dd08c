package vn.itplan.appendix;

import static vn.itplan.appendix.ItemContent.orEmpty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.indicator.IndicatorRow;
import vn.itplan.plan.PlanDetails;

/** What a plan holds besides its items, as rows of an appendix. */
@Component
class ListContent {

    private static final String PAST = """
            select r.*,
              (select json_agg(json_build_object('year', a.year, 'source', a.source_text, 'stage', a.stage, 'dong', a.amount)
                  order by a.position)
                 from plan_past_amount a where a.result_id = r.id) as money
            from plan_past_result r
            where r.version_id = :version and r.deleted_at is null
            order by r.position, r.id
            """;

    private static final String SERVICES = """
            select name, level, agency_text, deadline_text, note from plan_service_target
            where version_id = :version and deleted_at is null
            order by position, id
            """;

    private static final String RESPONSIBILITIES = """
            select agency_text, duty, deadline_text from plan_responsibility
            where version_id = :version and deleted_at is null
            order by position, id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ItemContent items;
    private final IndicatorLists indicators;

    ListContent(JdbcClient jdbc, JsonMapper json, ItemContent items, IndicatorLists indicators) {
        this.jdbc = jdbc;
        this.json = json;
        this.items = items;
        this.indicators = indicators;
    }

    /** The tables of the paper that they stand in are their groups. */
    AppendixContent pastResults(PlanDetails plan, AppendixContent bare) {
        Map<String, List<Item>> byHeading = new LinkedHashMap<>();
        jdbc.sql(PAST).param("version", plan.versionId()).query(row -> {
            byHeading
                    .computeIfAbsent(orEmpty(row.getString("heading")), heading -> new ArrayList<>())
                    .add(pastResult(row));
        });
        List<Item> outside = byHeading.getOrDefault("", List.of());
        List<Group> groups = byHeading.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> new Group("", entry.getKey(), entry.getValue(), List.of(), List.of()))
                .toList();
        List<Item> all = byHeading.values().stream().flatMap(List::stream).toList();
        ItemContent.Shared shared = items.shared(plan);
        List<Source> sources = SourceOrder.of(ContentReader.named(shared.sources(), all, List.of()), all);
        List<Stated> spent =
                shared.spent().stream().map(figure -> asIn(sources, figure)).toList();
        return new AppendixContent(bare.plan(), outside, groups, spent, sources);
    }

    /** Rows name their sources in the words of their table, figures in those of the province's list. */
    private static Stated asIn(List<Source> sources, Stated figure) {
        String listed = figure.source();
        return sources.stream()
                .filter(source -> listed != null && RowSelection.isCalled(source, listed))
                .findFirst()
                .map(source -> figure.from(source.name()))
                .orElse(figure);
    }

    private Item pastResult(ResultSet row) throws SQLException {
        List<Part> money = new ArrayList<>(parts(row.getString("money")));
        Long total = row.getObject("total", Long.class);
        List<Stated> stated = new ArrayList<>();
        if (total != null) {
            Money value = Money.ofDong(total);
            stated.add(new Stated(value, String.valueOf(total)));
            if (money.stream().noneMatch(part -> part.stage() == FundingStage.PLANNED)) {
                money.add(new Part(null, null, FundingStage.PLANNED, value));
            }
        }
        Map<Meaning, String> texts = new EnumMap<>(Meaning.class);
        texts.put(Meaning.NAME, row.getString("name"));
        texts.put(Meaning.GROUP, orEmpty(row.getString("heading")));
        texts.put(Meaning.PERIOD, orEmpty(row.getString("period")));
        texts.put(Meaning.STATUS, orEmpty(row.getString("status")));
        texts.put(Meaning.OUTCOME, orEmpty(row.getString("outcome")));
        texts.put(Meaning.DECISION, orEmpty(row.getString("decision")));
        texts.put(Meaning.NOTE, orEmpty(row.getString("note")));
        return new Item("", texts, money, stated, row.getString("rate_unit"), false, List.of());
    }

    AppendixContent services(PlanDetails plan, AppendixContent bare) {
        return rows(
                bare,
                jdbc.sql(SERVICES)
                        .param("version", plan.versionId())
                        .query((row, number) -> item(Map.of(
                                Meaning.NAME, row.getString("name"),
                                Meaning.SERVICE_LEVEL, Objects.toString(row.getObject("level"), ""),
                                Meaning.LEAD, orEmpty(row.getString("agency_text")),
                                Meaning.DEADLINE, orEmpty(row.getString("deadline_text")),
                                Meaning.NOTE, orEmpty(row.getString("note")))))
                        .list());
    }

    AppendixContent responsibilities(PlanDetails plan, AppendixContent bare) {
        return rows(
                bare,
                jdbc.sql(RESPONSIBILITIES)
                        .param("version", plan.versionId())
                        .query((row, number) -> item(Map.of(
                                Meaning.NAME, row.getString("agency_text"),
                                Meaning.LEAD, row.getString("agency_text"),
                                Meaning.CONTENT, orEmpty(row.getString("duty")),
                                Meaning.DEADLINE, orEmpty(row.getString("deadline_text")))))
                        .list());
    }

    AppendixContent indicators(PlanDetails plan, AppendixContent bare) {
        return rows(
                bare,
                indicators.ofPlan(plan.id(), indicators.asOf(plan.values().lastYear())).stream()
                        .filter(IndicatorRow::counts)
                        .map(ListContent::indicator)
                        .toList());
    }

    private static Item indicator(IndicatorRow row) {
        IndicatorRow.Latest latest = row.latest();
        String actual = latest == null ? "" : latest.shown(row.unit());
        String target = bare(row.targetText() == null ? orEmpty(row.targetShown()) : row.targetText());
        return item(Map.of(
                Meaning.NAME, row.name(),
                Meaning.UNIT, row.unit(),
                Meaning.BASELINE, orEmpty(row.baselineShown()),
                Meaning.TARGET, target,
                Meaning.ACTUAL, actual,
                Meaning.LEAD, orEmpty(row.responsible()),
                Meaning.DEADLINE, Objects.toString(row.targetYear(), ""),
                Meaning.NOTE, orEmpty(row.condition())));
    }

    /** Tables print a figure to be reached without a sign. */
    private static String bare(String target) {
        return target.startsWith("= ") ? target.substring(2) : target;
    }

    private static AppendixContent rows(AppendixContent bare, List<Item> rows) {
        return new AppendixContent(bare.plan(), rows, List.of(), List.of(), List.of());
    }

    private static Item item(Map<Meaning, String> texts) {
        return new Item("", texts, List.of(), List.of());
    }

    private List<Part> parts(@Nullable String list) {
        return list == null
                ? List.of()
                : json.readValue(list, new TypeReference<List<AmountRow>>() {}).stream()
                        .map(row -> new Part(row.year(), row.source(), row.stage(), Money.ofDong(row.dong())))
                        .toList();
    }

    private record AmountRow(
            @Nullable Integer year, @Nullable String source, FundingStage stage, long dong) {}
}
