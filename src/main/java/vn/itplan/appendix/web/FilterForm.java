package vn.itplan.appendix.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.RowFilter;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Texts;
import vn.itplan.common.web.FieldReader;

/**
 * Which rows and which money a layout shows, as typed: one name a line; nothing lets everything through.
 *
 * @param years parted by spaces, commas or semicolons
 */
public record FilterForm(
        @Nullable String groups,
        @Nullable String years,
        @Nullable String sources,
        List<String> stages,
        @Nullable String statuses,
        @Nullable String agencies) {

    static final FilterForm NONE = new FilterForm(null, null, null, List.of(), null, null);

    private static final int LONGEST_NAME = 300;

    public FilterForm {
        stages = Objects.requireNonNullElse(stages, List.of());
    }

    static FilterForm of(RowFilter filter) {
        return new FilterForm(
                String.join("\n", filter.groups()),
                filter.years().stream().map(String::valueOf).collect(Collectors.joining("; ")),
                String.join("\n", filter.sources()),
                filter.stages().stream().map(Enum::name).toList(),
                String.join("\n", filter.statuses()),
                String.join("\n", filter.agencies()));
    }

    RowFilter filter(FieldReader in) {
        return new RowFilter(
                in.lines("filter.groups", groups, LONGEST_NAME),
                years(in),
                in.lines("filter.sources", sources, LONGEST_NAME),
                stages(in),
                in.lines("filter.statuses", statuses, LONGEST_NAME),
                in.lines("filter.agencies", agencies, LONGEST_NAME));
    }

    private List<Integer> years(FieldReader in) {
        return Arrays.stream(Texts.cleanLine(years).split("[;,\\s]+"))
                .filter(year -> !year.isEmpty())
                .map(year -> in.year("filter.years", year))
                .toList();
    }

    private List<FundingStage> stages(FieldReader in) {
        return stages.stream()
                .map(stage -> in.choice("filter.stages", FundingStage.class, stage))
                .toList();
    }
}
