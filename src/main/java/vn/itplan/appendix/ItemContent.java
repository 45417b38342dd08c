package vn.itplan.appendix;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import vn.itplan.plan.PlanDetails;

/** The items of a plan in their groups, with their money and the figures that the paper states of them. */
@Component
class ItemContent {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String ITEMS = """
            select i.*,
              (select json_agg(json_build_object('year', l.year, 'source', s.name, 'stage', l.stage, 'dong', l.amount)
                  order by l.year, l.id)
                 from funding_line l left join funding_source s on s.id = l.source_id
                 where l.item_id = i.id and l.deleted_at is null) as money,
              (select json_agg(json_build_object('year', y.year, 'objective', y.objective, 'content', y.content)
                  order by y.year)
                 from plan_item_year y where y.item_id = i.id and y.deleted_at is null) as years,
              p.status as reported, p.difficulties,
              (select json_agg(json_build_object('source', s.name, 'stage', 'DISBURSED', 'dong', d.amount))
                 from project_update_disbursement d left join funding_source s on s.id = d.source_id
                 where d.province_id = p.province_id and d.update_id = p.id) as paid
            from plan_item i
            left join project_progress_on(cast(:day as date)) p
              on p.province_id = i.province_id and p.project_id = i.project_id
            where i.version_id = :version and i.deleted_at is null
            order by i.position, i.id
            """;

    private static final String FRAME = """
            select
              (select json_agg(json_build_object('id', g.id, 'parentId', g.parent_id, 'code', g.code, 'name', g.name)
                  order by g.path, g.way)
                 from plan_group_path g where g.version_id = :version) as groups,
              (select json_agg(json_build_object('groupId', f.group_id, 'itemId', f.item_id, 'year', f.year,
                  'source', s.name, 'stage', f.stage, 'dong', f.amount, 'text', f.text,
                  'label', f.label, 'layout', f.layout) order by f.id)
                 from stated_figure f left join funding_source s on s.id = f.source_id
                 where f.version_id = :version and f.measure = 'MONEY' and f.agency_id is null
                   and f.deleted_at is null) as stated,
              (select json_agg(json_build_object('name', s.name, 'level', s.level, 'aliases',
                  (select coalesce(json_agg(a.name order by a.id), '[]'::json) from funding_source_alias a
                    where a.source_id = s.id)) order by s.id)
                 from funding_source s where s.province_id = :province) as sources
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageSource messages;
    private final Clock clock;

    ItemContent(JdbcClient jdbc, JsonMapper json, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
        this.clock = clock;
    }

    AppendixContent read(PlanDetails plan, RowSource rows, AppendixContent bare) {
        Frame frame = frame(plan);
        Map<String, List<Stated>> stated = new HashMap<>();
        frame.stated()
                .forEach(row -> stated.computeIfAbsent(row.about(), key -> new ArrayList<>())
                        .add(row.figure()));
        Map<@Nullable Long, List<GroupRow>> children = new HashMap<>();
        frame.groups()
                .forEach(row -> children.computeIfAbsent(row.parentId(), id -> new ArrayList<>())
                        .add(row));
        Map<@Nullable Long, List<Item>> byGroup = items(plan, rows, stated);
        List<Item> all = byGroup.values().stream().flatMap(List::stream).toList();
        return new AppendixContent(
                bare.plan(),
                byGroup.getOrDefault(null, List.of()),
                inside(null, children, byGroup, stated),
                stated.getOrDefault("plan", List.of()),
                ContentReader.named(
                        frame.sources(),
                        all,
                        frame.stated().stream().map(StatedRow::figure).toList()));
    }

    /** Groups, stated figures and the sources of the province in one statement. */
    private Frame frame(PlanDetails plan) {
        return jdbc.sql(FRAME)
                .param("version", plan.versionId())
                .param("province", plan.provinceId())
                .query((row, number) -> new Frame(
                        list(row.getString("groups"), new TypeReference<List<GroupRow>>() {}),
                        list(row.getString("stated"), new TypeReference<List<StatedRow>>() {}),
                        list(row.getString("sources"), new TypeReference<List<Source>>() {})))
                .single();
    }

    /**
     * What the tables of the period before share with those of the items.
     *
     * @param sources of the province, in the order of its list
     * @param spent what the paper says was spent in all; the lines of the items know nothing of it
     */
    record Shared(List<Source> sources, List<Stated> spent) {}

    Shared shared(PlanDetails plan) {
        Frame frame = frame(plan);
        List<Stated> spent = frame.stated().stream()
                .filter(row -> row.about().equals("plan") && row.stage() == FundingStage.DISBURSED)
                .map(StatedRow::figure)
                .toList();
        return new Shared(frame.sources(), spent);
    }

    private <T> List<T> list(@Nullable String found, TypeReference<List<T>> type) {
        return found == null ? List.of() : json.readValue(found, type);
    }

    private static List<Group> inside(
            @Nullable Long parent,
            Map<@Nullable Long, List<GroupRow>> children,
            Map<@Nullable Long, List<Item>> items,
            Map<String, List<Stated>> stated) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(row -> new Group(
                        row.code() == null ? "" : row.code(),
                        row.name(),
                        items.getOrDefault(row.id(), List.of()),
                        inside(row.id(), children, items, stated),
                        stated.getOrDefault("group " + row.id(), List.of())))
                .toList();
    }

    private Map<@Nullable Long, List<Item>> items(PlanDetails plan, RowSource rows, Map<String, List<Stated>> stated) {
        Map<@Nullable Long, List<Item>> byGroup = new HashMap<>();
        jdbc.sql(ITEMS)
                .param("version", plan.versionId())
                .param("day", Date.valueOf(LocalDate.now(clock)))
                .query(row -> {
                    byGroup.computeIfAbsent(row.getObject("group_id", Long.class), id -> new ArrayList<>())
                            .add(item(row, rows, stated));
                });
        return byGroup;
    }

    private Item item(ResultSet row, RowSource rows, Map<String, List<Stated>> stated) throws SQLException {
        boolean progress = rows == RowSource.PROGRESS;
        List<Part> money = parts(row.getString("money"));
        if (progress) {
            money = Stream.concat(
                            money.stream().filter(part -> part.stage() != FundingStage.DISBURSED),
                            parts(row.getString("paid")).stream())
                    .toList();
        }
        return new Item(
                orEmpty(row.getString("number")),
                texts(row),
                money,
                stated.getOrDefault("item " + row.getLong("id"), List.of()),
                null,
                false,
                years(row.getString("years")));
    }

    private Map<Meaning, String> texts(ResultSet row) throws SQLException {
        Map<Meaning, String> texts = new EnumMap<>(Meaning.class);
        texts.put(Meaning.NAME, row.getString("name"));
        texts.put(Meaning.OBJECTIVE, orEmpty(row.getString("objective")));
        texts.put(Meaning.CONTENT, orEmpty(row.getString("content")));
        texts.put(Meaning.SCOPE, orEmpty(row.getString("scope")));
        texts.put(Meaning.LEAD, orEmpty(row.getString("lead_text")));
        texts.put(Meaning.COORDINATING, orEmpty(row.getString("coordinating_text")));
        texts.put(Meaning.MONITORING, orEmpty(row.getString("monitoring_text")));
        texts.put(Meaning.DELIVERABLE, orEmpty(row.getString("deliverable")));
        texts.put(Meaning.PERIOD, orEmpty(row.getString("period")));
        texts.put(Meaning.KIND, word("plan.item.kind.", row.getString("kind")));
        texts.put(Meaning.INVESTMENT_FORM, orEmpty(row.getString("investment_form")));
        texts.put(Meaning.STATUS, orEmpty(row.getString("status_as_printed")));
        texts.put(Meaning.DECISION, orEmpty(row.getString("decision")));
        texts.put(Meaning.OUTCOME, orEmpty(row.getString("outcome")));
        texts.put(Meaning.NOTE, orEmpty(row.getString("note")));
        texts.put(Meaning.PROGRESS, word("progress.status.", row.getString("reported")));
        texts.put(Meaning.DIFFICULTIES, orEmpty(row.getString("difficulties")));
        return texts;
    }

    /** Words of documents are Vietnamese for everybody. */
    private String word(String prefix, @Nullable String constant) {
        return constant == null ? "" : messages.getMessage(prefix + constant, null, VIETNAMESE);
    }

    private List<Part> parts(@Nullable String found) {
        return list(found, new TypeReference<List<PartRow>>() {}).stream()
                .map(part -> new Part(part.year(), part.source(), part.stage(), Money.ofDong(part.dong())))
                .toList();
    }

    private List<AppendixContent.Year> years(@Nullable String found) {
        return list(found, new TypeReference<List<YearRow>>() {}).stream()
                .map(year -> new AppendixContent.Year(year.year(), orEmpty(year.objective()), year.content()))
                .toList();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Frame(List<GroupRow> groups, List<StatedRow> stated, List<Source> sources) {}

    private record StatedRow(
            @Nullable Long groupId,
            @Nullable Long itemId,
            @Nullable Integer year,
            @Nullable String source,
            FundingStage stage,
            long dong,
            String text,
            @Nullable String label,
            @Nullable String layout) {

        /** What it is about: "plan", "group 7", "item 12". */
        String about() {
            return groupId != null ? "group " + groupId : itemId != null ? "item " + itemId : "plan";
        }

        Stated figure() {
            return new Stated(year, source, stage, Money.ofDong(dong), text, label, layout);
        }
    }

    private record GroupRow(
            long id, @Nullable Long parentId, @Nullable String code, String name) {}

    private record PartRow(@Nullable Integer year, @Nullable String source, FundingStage stage, long dong) {}

    private record YearRow(int year, @Nullable String objective, String content) {}
}
