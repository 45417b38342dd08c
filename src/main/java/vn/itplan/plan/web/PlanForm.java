package vn.itplan.plan.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.CopyPart;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanPaper;
import vn.itplan.plan.PlanStart;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.ReportingCycle;

/** A plan as a person types it. For an annual plan the last year may be left out. */
public record PlanForm(
        @Nullable String once,
        @Nullable String province,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String title,
        @Nullable String firstYear,
        @Nullable String lastYear,
        @Nullable String parentId,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String issuer,
        @Nullable String signatory,
        @Nullable String signatoryTitle,
        @Nullable String start,
        @Nullable String from,
        @Nullable List<String> parts,
        @Nullable String parentCited,
        @Nullable String byDecision,
        @Nullable String datedText,
        @Nullable String reporting,
        @Nullable String articles,
        @Nullable String recipients,
        @Nullable String version) {

    private static final int LONGEST_LINE = 500;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What a new plan begins with: {@code from} names the earlier plan and {@code parts} what it takes over. */
    enum Start {
        EARLIER,
        TEMPLATE,
        EMPTY
    }

    static PlanForm empty(@Nullable String province, int year) {
        return new PlanForm(
                Submissions.newKey(),
                province,
                PlanKind.ANNUAL.name(),
                PlanSubject.DIGITAL_TRANSFORMATION.name(),
                null,
                String.valueOf(year),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** With this earlier plan to start from, or none; what was not chosen yet is chosen as it usually is. */
    PlanForm proposing(@Nullable Long earlier) {
        boolean isGone = earlier == null && Start.EARLIER.name().equals(start);
        return new PlanForm(
                once,
                province,
                kind,
                subject,
                title,
                firstYear,
                lastYear,
                parentId,
                number,
                issuedOn,
                issuer,
                signatory,
                signatoryTitle,
                isGone || start == null ? (earlier == null ? Start.TEMPLATE : Start.EARLIER).name() : start,
                Objects.toString(earlier, null),
                parts != null
                        ? parts
                        : Arrays.stream(CopyPart.values())
                                .filter(CopyPart::isUsual)
                                .map(CopyPart::name)
                                .toList(),
                parentCited,
                byDecision,
                datedText,
                reporting,
                articles,
                recipients,
                version);
    }

    static PlanForm of(PlanCommand plan) {
        return new PlanForm(
                null,
                null,
                plan.kind().name(),
                plan.subject().name(),
                plan.title(),
                String.valueOf(plan.firstYear()),
                String.valueOf(plan.lastYear()),
                Objects.toString(plan.parentId(), null),
                plan.number(),
                plan.issuedOn() == null ? null : DAY.format(plan.issuedOn()),
                plan.issuer(),
                plan.signatory(),
                plan.signatoryTitle(),
                null,
                null,
                null,
                plan.parentCited(),
                plan.byDecision() ? "true" : null,
                plan.datedText(),
                plan.reporting() == null ? null : plan.reporting().name(),
                String.join("\n", plan.paper().articles()),
                String.join("\n", plan.paper().recipients()),
                String.valueOf(plan.rowVersion()));
    }

    PlanStart start(FieldReader in) {
        Start chosen = in.optionalChoice("start", Start.class, start);
        if (chosen != Start.EARLIER) {
            return chosen == Start.TEMPLATE ? new PlanStart.Template() : new PlanStart.Empty();
        }
        return new PlanStart.Earlier(
                in.id("from", from),
                Arrays.stream(CopyPart.values()).filter(this::takes).collect(Collectors.toSet()));
    }

    boolean takes(CopyPart part) {
        return parts != null && parts.contains(part.name());
    }

    PlanKind kindOrUsual() {
        return Arrays.stream(PlanKind.values())
                .filter(value -> value.name().equals(kind))
                .findFirst()
                .orElse(PlanKind.ANNUAL);
    }

    PlanCommand command(FieldReader in) {
        PlanKind planKind = in.choice("kind", PlanKind.class, kind);
        int first = in.year("firstYear", firstYear);
        Integer last = in.optionalYear("lastYear", lastYear);
        LocalDate issued = in.optionalDate("issuedOn", issuedOn);
        return new PlanCommand(
                planKind,
                in.choice("subject", PlanSubject.class, subject),
                in.text("title", title, 1000),
                first,
                last == null ? first : last,
                in.optionalId("parentId", parentId),
                in.optionalText("number", number, 100),
                issued,
                in.optionalText("issuer", issuer, 300),
                in.optionalText("signatory", signatory, 200),
                in.optionalText("signatoryTitle", signatoryTitle, 300),
                in.optionalText("parentCited", parentCited, 300),
                "true".equals(byDecision),
                in.optionalText("datedText", datedText, 100),
                in.optionalChoice("reporting", ReportingCycle.class, reporting),
                paper(in),
                FieldReader.version(version));
    }

    private PlanPaper paper(FieldReader in) {
        in.optionalText("recipients", recipients, PlanPaper.LONGEST_RECIPIENTS);
        in.optionalText("articles", articles, PlanPaper.LONGEST_ARTICLES);
        return new PlanPaper(
                in.lines("recipients", recipients, LONGEST_LINE).stream()
                        .map(line -> line.replaceFirst("^[-–+]\\s*", "").replaceFirst("\\s*[;.]$", ""))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                in.lines("articles", articles, PlanPaper.LONGEST_ARTICLES).stream()
                        .map(line -> line.replaceFirst("^Điều\\s+[0-9]+\\s*[.:]\\s*", ""))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
