package vn.itplan.appendix.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanDetails;

/** Proposes what each table of a file is, from the file, the plan and what was corrected in tables of the same shape. */
@Component
class TableProposals {

    private static final int LONGEST_SOURCE = 300;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TableProposals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<TableChoices> of(PlanDetails plan, ReadFile file, SourceBook sources) {
        Map<String, TableChoices> remembered = remembered(plan.provinceId(), file);
        List<TableGuess> guesses = besidePlan(plan, file);
        List<TableChoices> proposals = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            RecognizedTable table = file.tables().get(i);
            TableChoices proposal = proposal(plan, table, guesses.get(i), sources);
            TableChoices before = remembered.get(shape(table, file.guesses().get(i)));
            proposals.add(
                    before == null || !fits(before, table) ? proposal : proposal.with(before, table.unit() != null));
        }
        return proposals;
    }

    /** A table of nothing but groups that the plan has is a summary, though it comes without the tables that it sums up. */
    private List<TableGuess> besidePlan(PlanDetails plan, ReadFile file) {
        Set<String> groups = null;
        List<TableGuess> guesses = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            RecognizedTable table = file.tables().get(i);
            TableGuess guess = file.guesses().get(i);
            boolean plain = guess.role() == TableRole.ITEMS
                    && table.rows(Kind.GROUP).isEmpty()
                    && table.rows(Kind.ITEM).stream()
                            .anyMatch(
                                    row -> row.amount() != null || !row.parts().isEmpty());
            groups = plain && groups == null ? groups(plan) : groups;
            guesses.add(
                    plain && groups != null && isOf(groups, table)
                            ? TableGuess.ofSums(TableGuesses.layout(table, TableRole.SUMS, false))
                            : guess);
        }
        return guesses;
    }

    private static boolean isOf(Set<String> groups, RecognizedTable table) {
        return table.rows(Kind.ITEM).stream().allMatch(row -> groups.contains(Texts.searchKey(row.name())));
    }

    /** Keys of what the plan and the tables of its paper call its groups. */
    private Set<String> groups(PlanDetails plan) {
        return jdbc.sql("""
                        select name from plan_group where version_id = :version and deleted_at is null
                        union
                        select label from stated_figure
                        where version_id = :version and group_id is not null and label is not null and deleted_at is null
                        """).param("version", plan.versionId()).query(String.class).list().stream()
                .map(Texts::searchKey)
                .collect(Collectors.toSet());
    }

    private static boolean fits(TableChoices before, RecognizedTable table) {
        List<String> letters = table.columns().stream().map(Column::letter).toList();
        return before.columns().stream().allMatch(column -> letters.contains(column.letter()));
    }

    private static TableChoices proposal(
            PlanDetails plan, RecognizedTable table, TableGuess guess, SourceBook sources) {
        Proposals found = table.proposals();
        String named = found.sourceName();
        boolean bySource =
                table.amountColumns().stream().anyMatch(column -> column.of().source() != null);
        String name = named == null || named.length() > LONGEST_SOURCE || bySource ? null : named;
        Long source = sources.find(name);
        return new TableChoices(
                guess.role(),
                guess.layout(),
                null,
                null,
                guess.role() == TableRole.ITEMS ? year(plan, table) : null,
                source,
                source == null ? name : null,
                guess.role() == TableRole.PAST ? FundingStage.DISBURSED : FundingStage.PLANNED,
                guess.group(),
                null,
                null,
                List.of());
    }

    /** Of the title, else the plan's only one; none where the columns name their years. */
    static @Nullable Integer year(PlanDetails plan, RecognizedTable table) {
        if (table.amountColumns().stream().anyMatch(column -> column.of().year() != null)) {
            return null;
        }
        Proposals.Years years = table.proposals().years();
        if (years != null && years.first() == years.last()) {
            return years.first();
        }
        int first = plan.values().firstYear();
        return first == plan.values().lastYear() ? Integer.valueOf(first) : null;
    }

    private Map<String, TableChoices> remembered(long province, ReadFile file) {
        List<String> shapes = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            shapes.add(shape(file.tables().get(i), file.guesses().get(i)));
        }
        Map<String, TableChoices> found = new HashMap<>();
        jdbc.sql("select shape, choices::text as choices from import_shape"
                        + " where province_id = :province and shape = any (:shapes)")
                .param("province", province)
                .param("shapes", shapes.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("shape"), json.readValue(row.getString("choices"), TableChoices.class));
                });
        return found;
    }

    /** Keeps what a person corrected for the next table with the same headings. */
    void remember(ChosenTable table, TableChoices chosen, long province, String by) {
        jdbc.sql("""
                        insert into import_shape (province_id, shape, choices, changed_at, changed_by)
                        values (:province, :shape, cast(:choices as jsonb), now(), :by)
                        on conflict (province_id, shape) do update
                        set choices = excluded.choices, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("province", province)
                .param("shape", shape(table.table(), table.guess()))
                .param("choices", json.writeValueAsString(chosen.remembered()))
                .param("by", by)
                .update();
    }

    /** Tables are of one shape when their columns are headed alike and they seemed to be the same beside their neighbours. */
    private static String shape(RecognizedTable table, TableGuess guess) {
        StringBuilder headings = new StringBuilder(guess.role().name());
        table.columns()
                .forEach(column -> headings.append('|')
                        .append(column.letter())
                        .append('=')
                        .append(Texts.searchKey(column.heading())));
        return StoredFiles.sha256(headings.toString().getBytes(StandardCharsets.UTF_8));
    }
}
