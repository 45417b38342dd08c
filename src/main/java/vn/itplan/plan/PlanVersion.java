package vn.itplan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.TraceSubject;
import vn.itplan.audit.Traced;
import vn.itplan.common.ProvinceRow;

/** What a decision freezes. All content of a plan hangs on a version. */
@Entity
@Table(name = "plan_version")
class PlanVersion extends ProvinceRow implements Traced {

    @Column(name = "plan_id", updatable = false)
    private long planId;

    private int ordinal;
    private boolean current;
    private @Nullable String number;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Column(name = "by_decision")
    private boolean byDecision;

    @Column(name = "dated_text")
    private @Nullable String datedText;

    private @Nullable String issuer;
    private @Nullable String signatory;

    @Column(name = "signatory_title")
    private @Nullable String signatoryTitle;

    private @Nullable String recipients;

    private @Nullable String articles;

    /** For Hibernate. */
    protected PlanVersion() {}

    /** The first version of a new plan. */
    PlanVersion(Plan plan, PlanCommand command) {
        super(plan.provinceId());
        this.planId = plan.id();
        this.ordinal = 1;
        this.current = true;
        change(command);
    }

    final void change(PlanCommand command) {
        this.number = command.number();
        this.issuedOn = command.issuedOn();
        this.byDecision = command.byDecision();
        this.datedText = command.issuedOn() == null ? command.datedText() : null;
        this.issuer = command.issuer();
        this.signatory = command.signatory();
        this.signatoryTitle = command.signatoryTitle();
        this.recipients = PlanPaper.joined(command.paper().recipients());
        this.articles = PlanPaper.joined(command.paper().articles());
    }

    long planId() {
        return planId;
    }

    /** The plan's facts and this version's particulars as a form shows them. */
    PlanCommand values(Plan plan) {
        return new PlanCommand(
                plan.kind(),
                plan.subject(),
                plan.title(),
                plan.firstYear(),
                plan.lastYear(),
                plan.parentId(),
                number,
                issuedOn,
                issuer,
                signatory,
                signatoryTitle,
                plan.parentCited(),
                byDecision,
                datedText,
                plan.reporting(),
                new PlanPaper(PlanPaper.lines(recipients), PlanPaper.lines(articles)),
                plan.rowVersion());
    }

    @Override
    public TraceSubject traceSubject() {
        return new TraceSubject("plan-version", id(), number, provinceId(), planId);
    }
}
