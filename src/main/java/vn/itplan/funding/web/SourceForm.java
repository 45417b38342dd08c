package vn.itplan.funding.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.BudgetNature;
import vn.itplan.funding.SourceCommand;

/** A source of money as a person types it; aliases one a line. */
public record SourceForm(
        @Nullable String once,
        @Nullable String province,
        @Nullable String name,
        @Nullable String aliases,
        @Nullable String level,
        @Nullable String nature,
        @Nullable String version) {

    static SourceForm empty(@Nullable String province) {
        return new SourceForm(Submissions.newKey(), province, null, null, BudgetLevel.PROVINCE.name(), null, null);
    }

    static SourceForm of(SourceCommand source) {
        BudgetNature nature = source.nature();
        return new SourceForm(
                null,
                null,
                source.name(),
                String.join("\n", source.aliases()),
                source.level().name(),
                nature == null ? null : nature.name(),
                String.valueOf(source.rowVersion()));
    }

    SourceCommand command(FieldReader in) {
        return new SourceCommand(
                in.text("name", name, SourceCommand.LONGEST_NAME),
                in.choice("level", BudgetLevel.class, level),
                in.optionalChoice("nature", BudgetNature.class, nature),
                in.lines("aliases", aliases, SourceCommand.LONGEST_NAME),
                FieldReader.version(version));
    }
}
