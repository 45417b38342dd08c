package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG_LIBREOFFICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.appendix.importing.Proposals.Years;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;

class KienGiangAppendixTest {

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE})
    void givesFiveGroupsTwentySevenItemsAndNineteenBillion(String file) {
        RecognizedTable table = Reading.table(Reading.resource(file));

        assertThat(table.rows(Kind.GROUP)).hasSize(5);
        assertThat(table.rows(Kind.ITEM)).hasSize(27);
        assertThat(table.rows(Kind.TOTAL)).hasSize(1);
        assertThat(table.rows()).hasSize(33);
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(19_000_000_000L));
        assertThat(table.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE})
    void keepsTheStatedFiguresWithTheirCells(String file) {
        RecognizedTable table = Reading.table(Reading.resource(file));

        assertThat(table.rows().stream()
                        .filter(row -> row.kind() != Kind.ITEM)
                        .map(RecognizedRow::amount)
                        .map(Objects::requireNonNull)
                        .map(amount -> amount.address() + " " + amount.text() + " " + amount.raw() + " "
                                + Objects.requireNonNull(amount.money()).dong()))
                .containsExactly(
                        "E6 1.600 1600 1600000000",
                        "E11 9.453 9453 9453000000",
                        "E25 1.300 1300 1300000000",
                        "E28 1.050 1050 1050000000",
                        "E31 5.597 5597 5597000000",
                        "E38 19.000 19000 19000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE})
    void readsHeadingUnitTitlesAndWhatTheyPropose(String file) {
        RecognizedTable table = Reading.table(Reading.resource(file));

        assertThat(table.sheet()).isEqualTo("Phụ lục");
        assertThat(table.headingRow()).isEqualTo(5);
        assertThat(table.columns())
                .extracting(Column::letter, Column::meaning)
                .map(Object::toString)
                .containsExactly(
                        "(\"A\", ORDER)",
                        "(\"B\", NAME)",
                        "(\"C\", LEAD)",
                        "(\"D\", COORDINATING)",
                        "(\"E\", AMOUNT)",
                        "(\"F\", NOTE)");
        assertThat(table.unit()).isEqualTo(new UnitFound(MoneyUnit.MILLION, "Đơn vị tính: Triệu đồng", "D4"));
        assertThat(table.convention()).isEqualTo(Convention.DOT_GROUPS);
        assertThat(table.titles()).hasSize(3).first().isEqualTo("PHỤ LỤC");
        assertThat(table.proposals())
                .isEqualTo(new Proposals(
                        new Years(2021, 2021),
                        "Nguồn vốn sự nghiệp công nghệ thông tin",
                        "195/KH-UBND",
                        LocalDate.of(2020, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE})
    void keepsOrderNamesAgenciesAndNotesAsPrinted(String file) {
        RecognizedTable table = Reading.table(Reading.resource(file));
        List<RecognizedRow> items = table.rows(Kind.ITEM);

        RecognizedRow last = items.get(26);
        assertThat(last.order()).isEqualTo("6");
        assertThat(last.groupPath()).containsExactly(31);
        assertThat(last.cell(Meaning.LEAD))
                .isEqualTo(new CellText("C37", "Ban Chỉ đạo CQĐT, Sở TT&TT", "Ban Chỉ đạo CQĐT, Sở TT&TT"));
        RecognizedRow screens = items.get(14);
        assertThat(screens.rowNumber()).isEqualTo(22);
        assertThat(screens.name()).endsWith("khóa 2021 - 2026");
        assertThat(Objects.requireNonNull(screens.amount()).number()).isEqualByComparingTo(new BigDecimal(1200));
        assertThat(items.stream()
                        .map(item -> item.cell(Meaning.LEAD))
                        .map(lead -> Objects.requireNonNull(lead).text())
                        .collect(Collectors.toSet()))
                .hasSize(13);
        assertThat(items.stream().filter(item -> item.cell(Meaning.NOTE) != null))
                .hasSize(3);
    }

    @Test
    void bothFilesGiveTheSameRows() {
        assertThat(Reading.table(Reading.resource(KIEN_GIANG)).rows())
                .isEqualTo(
                        Reading.table(Reading.resource(KIEN_GIANG_LIBREOFFICE)).rows());
    }

    @Test
    void namesTheFileByItsBytes() {
        assertThat(Reading.read(Reading.resource(KIEN_GIANG)).sha256()).matches("[0-9a-f]{64}");
        assertThat(Reading.read(Reading.resource(KIEN_GIANG)).kind()).isEqualTo(FileKind.XLSX);
    }
}
