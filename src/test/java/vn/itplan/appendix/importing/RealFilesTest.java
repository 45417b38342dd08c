package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG_LIBREOFFICE;
import static vn.itplan.appendix.importing.Reading.resource;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.appendix.importing.Problem.Severity;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/** The appendices of three provinces as they exist, in every format they came in. */
class RealFilesTest {

    static final String KIEN_GIANG_DOCX = "kien-giang-2021-phu-luc.docx";
    static final String PHU_THO = "phu-tho-2011-2015-phu-bieu.xlsx";
    static final String PHU_THO_XLS = "phu-tho-2011-2015-phu-bieu.xls";
    static final String QUANG_NAM = "quang-nam-2013-2020-phu-luc.xlsx";

    private static ReadFile read(String file) {
        ReadFile read = Reading.read(resource(file));
        read.tables().forEach(table -> table.problems().forEach(Reading::message));
        return read;
    }

    private static List<String> addresses(RecognizedTable table, String code) {
        return table.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .map(Problem::address)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE, KIEN_GIANG_DOCX})
    void kienGiangHas27ItemsInFiveGroupsAnd19000Million(String file) {
        ReadFile read = read(file);
        RecognizedTable table = read.tables().get(0);
        assertThat(read.tables()).hasSize(1);
        assertThat(table.rows(Kind.ITEM)).hasSize(27);
        assertThat(table.rows(Kind.GROUP)).hasSize(5);
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(19_000_000_000L));
        assertThat(Objects.requireNonNull(table.unit()).unit()).isEqualTo(MoneyUnit.MILLION);
        assertThat(table.hasErrors()).isFalse();
        assertThat(Objects.requireNonNull(table.proposals().years()).first()).isEqualTo(2021);
        assertThat(read.guesses().get(0).layout()).isEqualTo("danh-muc");
        assertThat(read.guesses().get(0).role()).isEqualTo(TableRole.ITEMS);
        assertThat(read.guesses().get(0).group()).isNull();
    }

    @Test
    void theTableOfATextDocumentCountsItsOwnRows() {
        RecognizedTable table = read(KIEN_GIANG_DOCX).tables().get(0);
        assertThat(table.sheet()).isEqualTo("Bảng 1");
        assertThat(table.headingRow()).isEqualTo(1);
        RecognizedRow total = table.rows(Kind.TOTAL).get(0);
        assertThat(Objects.requireNonNull(total.amount()).text()).isEqualTo("19.000");
        assertThat(Objects.requireNonNull(table.rows(Kind.ITEM).get(0).amount()).address())
                .isEqualTo("E3");
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_THO, PHU_THO_XLS})
    void phuThoHas19ProjectsByYearInThreeTables(String file) {
        ReadFile read = read(file);
        assertThat(read.tables())
                .extracting(RecognizedTable::sheet)
                .containsExactly("PB01", "PB02", "PB03", "PB04", "PB05", "PB06");
        assertThat(read.guesses())
                .extracting(TableGuess::role)
                .containsExactly(
                        TableRole.PAST,
                        TableRole.SUMS,
                        TableRole.SUMS,
                        TableRole.ITEMS,
                        TableRole.ITEMS,
                        TableRole.ITEMS);
        assertThat(read.guesses())
                .extracting(TableGuess::layout)
                .containsExactly(
                        "phu-tho-01", "phu-tho-02", "phu-tho-03", "phu-tho-du-an", "phu-tho-du-an", "phu-tho-du-an");
        assertThat(read.guesses().subList(3, 6))
                .extracting(TableGuess::group)
                .containsExactly(
                        "Kinh phí phát triển cơ sở hạ tầng CNTT",
                        "Kinh phí phát triển ứng dụng CNTT",
                        "Kinh phí đào tạo nguồn nhân lực CNTT");
        List<RecognizedTable> items = read.tables().subList(3, 6);
        assertThat(items).extracting(table -> table.rows(Kind.ITEM).size()).containsExactly(7, 7, 5);
        assertThat(items.stream().map(RecognizedTable::itemTotal).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofDong(115_225_000_000L));
        assertThat(items.get(0).amountColumns())
                .extracting(Column::of)
                .containsExactly(
                        new AmountOf(2011, null, null),
                        new AmountOf(2012, null, null),
                        new AmountOf(2013, null, null),
                        new AmountOf(2014, null, null),
                        new AmountOf(2015, null, null));
        assertThat(items.get(0).columns().get(7).meaning()).isEqualTo(Meaning.TOTAL);
        assertThat(read.tables()).noneMatch(RecognizedTable::hasErrors);
        assertThat(read.tables())
                .extracting(table -> Objects.requireNonNull(table.unit()).unit())
                .containsExactly(
                        MoneyUnit.MILLION,
                        MoneyUnit.BILLION,
                        MoneyUnit.BILLION,
                        MoneyUnit.BILLION,
                        MoneyUnit.BILLION,
                        MoneyUnit.BILLION);
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_THO, PHU_THO_XLS})
    void phuThosDotAmongCommasAndItsWrongSumsAreMarkedAtTheirCells(String file) {
        List<RecognizedTable> tables = read(file).tables();
        RecognizedTable infrastructure = tables.get(3);
        assertThat(addresses(infrastructure, "import.amount.other-mark")).containsExactly("H11");
        assertThat(Objects.requireNonNull(infrastructure.rows(Kind.ITEM).get(5).amount())
                        .money())
                .isEqualTo(Money.ofDong(10_000_000_000L));
        assertThat(infrastructure.problems(Severity.WARNING)).hasSize(1);

        RecognizedTable applications = tables.get(4);
        assertThat(addresses(applications, "import.stated.row-differs")).containsExactly("H7");
        assertThat(addresses(applications, "import.stated.total-differs")).containsExactly("H13");
        assertThat(applications.itemTotal()).isEqualTo(Money.ofDong(37_200_000_000L));
        assertThat(tables.get(5).problems(Severity.WARNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_THO, PHU_THO_XLS})
    void phuThosPastResultsAreByYearAndBudget(String file) {
        RecognizedTable past = read(file).tables().get(0);
        assertThat(past.amountColumns())
                .extracting(Column::of)
                .containsExactly(
                        new AmountOf(2008, "Địa phương", FundingStage.DISBURSED),
                        new AmountOf(2009, "TW", FundingStage.DISBURSED),
                        new AmountOf(2009, "Địa phương", FundingStage.DISBURSED),
                        new AmountOf(2010, "TW", FundingStage.DISBURSED),
                        new AmountOf(2010, "Địa phương", FundingStage.DISBURSED));
        assertThat(past.rows(Kind.ITEM)).hasSize(6);
        assertThat(past.itemTotal()).isEqualTo(Money.ofDong(5_170_000_000L));
        assertThat(past.problems(Severity.WARNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_THO, PHU_THO_XLS})
    void phuThosSummariesNameTheTablesThatTheySum(String file) {
        ReadFile read = read(file);
        assertThat(read.guesses().get(1).tableOfRow())
                .containsEntry(6, 3)
                .containsEntry(7, 4)
                .containsEntry(8, 5);
        assertThat(read.guesses().get(2).tableOfRow())
                .containsEntry(6, 3)
                .containsEntry(7, 4)
                .containsEntry(8, 5);
        assertThat(read.tables().get(1).amountColumns())
                .extracting(Column::of)
                .containsExactly(
                        new AmountOf(null, "Ngân sách TW", null),
                        new AmountOf(null, "Ngân sách địa phương", null),
                        new AmountOf(null, "Vốn khác", null));
    }

    @Test
    void quangNamHas23ItemsByYearWithScopeAndStatus() {
        ReadFile read = read(QUANG_NAM);
        RecognizedTable table = read.tables().get(0);
        assertThat(table.rows(Kind.ITEM)).hasSize(23);
        assertThat(table.rows(Kind.GROUP))
                .extracting(RecognizedRow::name)
                .containsExactly("Về hạ tầng kỹ thuật", "Về ứng dụng CNTT", "Nhân lực CNTT");
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(117_510_000_000L));
        assertThat(table.amountColumns())
                .extracting(column -> column.of().year())
                .containsExactly(2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020);
        assertThat(table.rows(Kind.ITEM).get(0).cell(Meaning.SCOPE))
                .isEqualTo(new CellText(
                        "C7", "Các Sở, Ban, Ngành, huyện, thành phố", "Các Sở, Ban, Ngành, huyện, thành phố"));
        assertThat(Objects.requireNonNull(table.rows(Kind.ITEM).get(0).cell(Meaning.STATUS))
                        .text())
                .isEqualTo("dự án mới");
        assertThat(table.rows(Kind.TOTAL)).singleElement().satisfies(total -> {
            assertThat(total.parts()).hasSize(8);
            assertThat(Objects.requireNonNull(total.amount()).money()).isEqualTo(Money.ofDong(117_510_000_000L));
        });
        assertThat(table.problems(Severity.WARNING)).isEmpty();
        assertThat(read.guesses().get(0).layout()).isEqualTo("quang-nam-theo-nam");
    }
}
