package vn.itplan.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.Appendices.LAYOUT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.audit.AuditTrail.FieldChange;

class LayoutDifferencesTest {

    @Test
    void ofTheSameLayoutThereIsNothingToSay() {
        assertThat(LayoutDifferences.between(LAYOUT, LayoutCopies.named(LAYOUT, "khac", LAYOUT.name())))
                .isEmpty();
    }

    @Test
    void saysTheNewName() {
        assertThat(LayoutDifferences.between(LAYOUT, LayoutCopies.named(LAYOUT, "khac", "Mẫu mới")))
                .containsExactly(new FieldChange("name", LAYOUT.name(), "Mẫu mới"));
    }

    @Test
    void namesColumnsThatWereAddedRemovedChangedAndMoved() {
        List<LayoutColumn> columns = new ArrayList<>(LAYOUT.columns());
        LayoutColumn note = columns.remove(5);
        columns.add(columns.remove(2));
        columns.set(1, new LayoutColumn(Meaning.NAME, "Tên việc", 80, Align.LEFT));
        columns.add(new LayoutColumn(Meaning.SCOPE, "Phạm vi", 30, Align.LEFT));

        List<FieldChange> changes = LayoutDifferences.between(LAYOUT, with(columns));

        assertThat(changes)
                .containsExactly(
                        new FieldChange(
                                "column",
                                "Hoạt động ứng dụng công nghệ thông tin · 95 mm · căn trái",
                                "Tên việc · 80 mm · căn trái"),
                        new FieldChange("column", PaperWords.of(note), null),
                        new FieldChange("column", null, "Phạm vi · 30 mm · căn trái"),
                        new FieldChange(
                                "columnOrder",
                                "TT; Tên việc; Đơn vị thực hiện; Đơn vị phối hợp; Kinh phí",
                                "TT; Tên việc; Đơn vị phối hợp; Kinh phí; Đơn vị thực hiện"));
    }

    private static AppendixLayout with(List<LayoutColumn> columns) {
        return new AppendixLayout(
                LAYOUT.slug(),
                LAYOUT.name(),
                LAYOUT.documentName(),
                LAYOUT.sheetName(),
                LAYOUT.page(),
                LAYOUT.titles(),
                LAYOUT.unit(),
                LAYOUT.unitLine(),
                LAYOUT.rows(),
                LAYOUT.filter(),
                LAYOUT.grouping(),
                LAYOUT.tables(),
                columns,
                LAYOUT.groupNumbers(),
                LAYOUT.itemNumbers(),
                LAYOUT.counting(),
                LAYOUT.groupRows(),
                LAYOUT.subtotals(),
                LAYOUT.subtotalLabel(),
                LAYOUT.totalLabel(),
                LAYOUT.totalPlace(),
                LAYOUT.differenceNote());
    }
}
