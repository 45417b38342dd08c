package vn.itplan.appendix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.validation.BeanPropertyBindingResult;
import vn.itplan.appendix.AmountChoice;
import vn.itplan.appendix.AmountChoice.Dimension;
import vn.itplan.appendix.AppendixLayout;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Counting;
import vn.itplan.appendix.AppendixLayout.GroupRows;
import vn.itplan.appendix.AppendixLayout.Grouping;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixLayout.Orientation;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.appendix.AppendixLayout.Subtotals;
import vn.itplan.appendix.AppendixLayout.Tables;
import vn.itplan.appendix.AppendixLayout.Title;
import vn.itplan.appendix.AppendixLayout.TitleStyle;
import vn.itplan.appendix.AppendixLayout.TotalPlace;
import vn.itplan.appendix.AppendixLayout.UnitLine;
import vn.itplan.appendix.AppendixLayouts;
import vn.itplan.appendix.LayoutColumn;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.NumberStyle;
import vn.itplan.appendix.RowFilter;
import vn.itplan.appendix.RowSource;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;
import vn.itplan.funding.BudgetLevel;

/** The form asks for everything that a layout can say: what is shown and sent back unchanged is the same layout. */
class LayoutFormTest {

    static Stream<AppendixLayout> layouts() {
        return Stream.concat(new AppendixLayouts().all().stream(), Stream.of(nothingAsUsual()));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aLayoutSentBackUnchangedIsTheSame(AppendixLayout layout) {
        LayoutForm form = LayoutForm.of(details(layout));
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");

        AppendixLayout read = form.layout(layout.slug(), new FieldReader(errors));

        assertThat(errors.getAllErrors()).isEmpty();
        assertThat(read).isEqualTo(layout);
    }

    @Test
    void whatCannotBeReadIsSaidAtItsField() {
        AppendixLayout layout = nothingAsUsual();
        LayoutForm form = LayoutForm.of(details(layout));
        FilterForm filter = new FilterForm(null, "2026; hai nghìn", null, List.of("KHAC"), null, null);
        LayoutForm typed = new LayoutForm(
                form.version(),
                null,
                form.name(),
                form.documentName(),
                "Tên trang tính dài quá ba mươi mốt ký tự",
                null,
                form.nameLines(),
                form.subtitleLines(),
                form.attachmentLines(),
                form.orientation(),
                "20 15 20",
                form.unit(),
                form.unitText(),
                "một",
                form.rows(),
                form.grouping(),
                "không",
                form.groupRows(),
                form.groupNumbers(),
                form.itemNumbers(),
                form.counting(),
                form.subtotals(),
                form.subtotalLabel(),
                form.totalLabel(),
                form.totalPlace(),
                form.differenceNote(),
                filter,
                null,
                form.columns());
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(typed, "form");

        try {
            typed.layout(layout.slug(), new FieldReader(errors));
        } catch (IllegalArgumentException contradiction) {
            assertThat(errors.hasErrors()).isTrue();
        }

        assertThat(errors.getFieldErrors())
                .extracting(error -> error.getField())
                .containsExactlyInAnyOrder(
                        "sheetName", "margins", "unitColumns", "tableNumber", "filter.years", "filter.stages");
    }

    private static LayoutDetails details(AppendixLayout layout) {
        return new LayoutDetails(layout, 1L, "tỉnh", null, false, 1, null, null, true, false);
    }

    private static AppendixLayout nothingAsUsual() {
        return new AppendixLayout(
                "mau-rieng",
                "Mẫu riêng",
                "Phụ lục {province}",
                "Trang 1",
                new Page(Orientation.PORTRAIT, 21, 16, 22, 31),
                List.of(
                        new Title("Phụ lục", TitleStyle.NAME),
                        new Title("Kinh phí [{group}]", TitleStyle.SUBTITLE),
                        new Title("(Kèm theo {document})", TitleStyle.ATTACHMENT)),
                MoneyUnit.THOUSAND,
                new UnitLine("Đơn vị: {unit.lower}", 2),
                RowSource.ITEMS,
                new RowFilter(
                        List.of("I", "Nhóm; có dấu chấm phẩy"),
                        List.of(2026, 2027),
                        List.of("Ngân sách tỉnh"),
                        List.of(FundingStage.PLANNED, FundingStage.DISBURSED),
                        List.of("chuyển tiếp"),
                        List.of("Sở Y tế")),
                Grouping.GROUP,
                new Tables(true, 4),
                List.of(
                        new LayoutColumn(Meaning.NOTE, "Ghi chú", 20, Align.LEFT),
                        new LayoutColumn(Meaning.NAME, "Tên", 60, Align.LEFT),
                        amount(
                                List.of(Dimension.STAGE, Dimension.YEAR, Dimension.SOURCE),
                                null,
                                "",
                                List.of(),
                                FundingStage.PLANNED),
                        amount(
                                List.of(Dimension.YEAR),
                                null,
                                "",
                                List.of(BudgetLevel.PROVINCE, BudgetLevel.ODA),
                                FundingStage.ALLOCATED),
                        amount(List.of(), 2026, "Ngân sách tỉnh", List.of(), FundingStage.REQUESTED),
                        new LayoutColumn(
                                Meaning.MARK,
                                List.of("Tình trạng", "Mới"),
                                List.of(),
                                12,
                                Align.CENTER,
                                AmountChoice.TOTAL,
                                "dự án mới")),
                List.of(NumberStyle.UPPER_LETTER, NumberStyle.LOWER_LETTER, NumberStyle.NONE),
                List.of(NumberStyle.NONE, NumberStyle.PATH, NumberStyle.ARABIC, NumberStyle.UPPER_ROMAN),
                Counting.RUN_ON,
                GroupRows.MERGED,
                Subtotals.LINE_BELOW,
                "Cộng {group}",
                "Tổng",
                TotalPlace.TOP,
                "Văn bản ghi {stated}, tính lại {computed}.");
    }

    private static LayoutColumn amount(
            List<Dimension> by, @Nullable Integer year, String source, List<BudgetLevel> levels, FundingStage stage) {
        return new LayoutColumn(
                Meaning.AMOUNT,
                List.of("Kinh phí", "{year} {source} {stage}"),
                by.contains(Dimension.YEAR) ? List.of("Kinh phí", "Năm cuối {year}") : List.of(),
                18,
                Align.RIGHT,
                new AmountChoice(by, year, source, levels, stage),
                "");
    }
}
