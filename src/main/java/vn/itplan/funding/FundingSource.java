package vn.itplan.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

@Entity
@Table(name = "funding_source")
class FundingSource extends ProvinceRow implements Traced {

    private String name;

    @Enumerated(EnumType.STRING)
    private BudgetLevel level;

    @Enumerated(EnumType.STRING)
    private @Nullable BudgetNature nature;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected FundingSource() {}

    @SuppressWarnings("NullAway.Init")
    FundingSource(long provinceId, SourceCommand command) {
        super(provinceId);
        change(command);
    }

    final void change(SourceCommand command) {
        this.name = command.name();
        this.level = command.level();
        this.nature = command.nature();
    }

    SourceCommand values(List<String> aliases) {
        return new SourceCommand(name, level, nature, aliases, rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("funding-source", id(), name, provinceId(), null);
    }
}
