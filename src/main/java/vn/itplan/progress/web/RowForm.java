package vn.itplan.progress.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.common.web.FieldReader;
import vn.itplan.progress.Payment;
import vn.itplan.progress.ProgressStatus;
import vn.itplan.progress.Report;
import vn.itplan.progress.WorkProject;

/**
 * What a person types about one project. It begins with the last values, so that only what is new is typed.
 *
 * @param base the update whose values it began with
 * @param was a digest of what stood in it then: who changed nothing says nothing
 * @param newSource one more source that money was paid out of
 * @param asOf empty for the day of the whole sheet
 */
public record RowForm(
        @Nullable String project,
        @Nullable String base,
        @Nullable String was,
        @Nullable String status,
        @Nullable String percent,
        List<PaidForm> paid,
        @Nullable String newSource,
        @Nullable String newAmount,
        @Nullable String difficulties,
        @Nullable String nextStep,
        @Nullable String asOf,
        @Nullable String reason) {

    /** How the form names the source that is not known. */
    static final String UNKNOWN = "0";

    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_DIFFICULTIES = 4000;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public RowForm {
        paid = Objects.requireNonNullElse(paid, List.of());
    }

    /** Money out of one source, as typed. */
    public record PaidForm(
            @Nullable String source, @Nullable String amount) {}

    static RowForm of(WorkProject project, @Nullable Report last, @Nullable Long base, MoneyUnit unit) {
        List<PaidForm> paid = project.allSources().stream()
                .filter(source -> project.sources().contains(source)
                        || (last != null && last.paidFrom(source.id()).isPresent()))
                .map(source -> new PaidForm(
                        source(source.id()),
                        last == null
                                ? null
                                : last.paidFrom(source.id())
                                        .map(amount -> amount.format(unit))
                                        .orElse(null)))
                .toList();
        RowForm form = new RowForm(
                String.valueOf(project.id()),
                Objects.toString(base, null),
                null,
                last == null ? null : last.status().name(),
                last == null || last.percent() == null ? null : VietnameseNumbers.format(last.percent()),
                paid,
                null,
                null,
                last == null ? null : last.difficulties(),
                last == null ? null : last.nextStep(),
                null,
                null);
        return form.with(form.base, form.digest());
    }

    static RowForm of(WorkProject project, MoneyUnit unit) {
        return project.last() == null
                ? of(project, null, null, unit)
                : of(project, project.last().report(), project.last().id(), unit);
    }

    long projectId() {
        return project != null && project.matches("[0-9]{1,18}") ? Long.parseLong(project) : -1;
    }

    @Nullable
    Long baseId() {
        return base != null && base.matches("[0-9]{1,18}") ? Long.valueOf(base) : null;
    }

    boolean touched() {
        return !digest().equals(was);
    }

    /** The same texts on top of a newer update: so that saving them again is a decision. */
    RowForm with(@Nullable String newBase, @Nullable String digest) {
        return new RowForm(
                project,
                newBase,
                digest,
                status,
                percent,
                paid,
                newSource,
                newAmount,
                difficulties,
                nextStep,
                asOf,
                reason);
    }

    /**
     * @param path where the form stands among others: {@code rows[3].}
     * @param day of the sheet
     */
    Report report(BindingResult errors, String path, LocalDate day, MoneyUnit unit) {
        FieldReader in = new FieldReader(errors);
        LocalDate own = in.optionalDate(path + "asOf", asOf);
        return new Report(
                own == null ? day : own,
                in.choice(path + "status", ProgressStatus.class, status),
                percent(errors, path + "percent"),
                in.optionalText(path + "difficulties", difficulties, LONGEST_DIFFICULTIES),
                in.optionalText(path + "nextStep", nextStep, LONGEST_TEXT),
                payments(in, path, unit));
    }

    @Nullable
    String reason(BindingResult errors, String path) {
        return new FieldReader(errors).optionalText(path + "reason", reason, LONGEST_TEXT);
    }

    private @Nullable BigDecimal percent(BindingResult errors, String field) {
        String text = Texts.cleanLine(percent).replaceFirst("\\s*%$", "");
        if (text.isEmpty()) {
            return null;
        }
        BigDecimal number = VietnameseNumbers.parse(text).orElse(null);
        if (number == null || number.signum() < 0 || number.compareTo(ALL) > 0 || number.scale() > 2) {
            errors.rejectValue(field, "progress.percent.wrong", new Object[] {text}, null);
            return null;
        }
        return number;
    }

    private List<Payment> payments(FieldReader in, String path, MoneyUnit unit) {
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            PaidForm each = paid.get(i);
            if (!Texts.cleanLine(each.amount()).isEmpty()) {
                payments.add(Payment.of(
                        sourceId(in, path + "paid[" + i + "].source", each.source()),
                        in.money(path + "paid[" + i + "].amount", each.amount(), unit)));
            }
        }
        boolean hasAmount = !Texts.cleanLine(newAmount).isEmpty();
        if (hasAmount || !Texts.cleanLine(newSource).isEmpty()) {
            payments.add(Payment.of(
                    sourceId(in, path + "newSource", newSource), in.money(path + "newAmount", newAmount, unit)));
        }
        return payments;
    }

    private static @Nullable Long sourceId(FieldReader in, String field, @Nullable String source) {
        long id = in.id(field, source);
        return id == 0 ? null : (Long) id;
    }

    static String source(@Nullable Long id) {
        return id == null ? UNKNOWN : id.toString();
    }

    private String digest() {
        StringBuilder all = new StringBuilder();
        for (String text :
                new @Nullable String[] {status, percent, newSource, newAmount, difficulties, nextStep, asOf, reason}) {
            all.append(Texts.clean(text)).append('\u0001');
        }
        paid.forEach(each -> all.append(each.source())
                .append('=')
                .append(Texts.clean(each.amount()))
                .append('\u0001'));
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
