package vn.itplan.progress.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;
import vn.itplan.progress.WorkProject;

/**
 * Projects that a person reports on together.
 *
 * @param asOf the day that all of it is about, where a row does not say another
 * @param unit the unit of amounts when the form was shown
 * @param once for a form that is not the sheet
 */
public record SheetForm(
        @Nullable String asOf,
        @Nullable String unit,
        @Nullable String agency,
        @Nullable String page,
        @Nullable String once,
        List<RowForm> rows) {

    public SheetForm {
        rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    static SheetForm of(
            List<WorkProject> projects, String day, MoneyUnit unit, @Nullable String agency, @Nullable String page) {
        return new SheetForm(
                day,
                unit.code(),
                agency,
                page,
                null,
                projects.stream().map(project -> RowForm.of(project, unit)).toList());
    }

    SheetForm with(List<RowForm> newRows) {
        return new SheetForm(asOf, unit, agency, page, once, newRows);
    }

    /** The unit that stood beside the amounts when they were typed. */
    MoneyUnit moneyUnit() {
        return MoneyUnit.ofCode(unit).orElse(MoneyUnit.MILLION);
    }

    /** The day of the sheet; today stands in where it cannot be read, and an error stands at the field. */
    LocalDate day(BindingResult errors, LocalDate today) {
        LocalDate day = new FieldReader(errors).optionalDate("asOf", asOf);
        if (day == null && !errors.hasFieldErrors("asOf")) {
            errors.rejectValue("asOf", "form.error.required");
        }
        return day == null ? today : day;
    }
}
