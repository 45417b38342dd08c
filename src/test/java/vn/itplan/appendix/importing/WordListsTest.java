package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Documents.cell;
import static vn.itplan.appendix.importing.Documents.kind;
import static vn.itplan.appendix.importing.Documents.list;
import static vn.itplan.appendix.importing.Documents.listed;
import static vn.itplan.appendix.importing.Documents.row;
import static vn.itplan.appendix.importing.Documents.wide;
import static vn.itplan.appendix.importing.Reading.outline;

import org.junit.jupiter.api.Test;

/** Word counts the paragraphs of a list itself; the number stands nowhere in the text. */
class WordListsTest {

    private static String item(int list, int level, String name) {
        return row(listed(list, level, ""), cell(name), cell("Sở Y tế"), cell("5"));
    }

    private static RecognizedTable read(String numbering, String... rows) {
        return Reading.table(Documents.of(Documents.table(rows), numbering, ""));
    }

    @Test
    void decimalNumbersRunOnAndAreReadWithoutTheirMark() {
        RecognizedTable table = read(
                kind(0, "decimal", "%1.") + list(1, 0, ""), item(1, 0, "Mạng"), item(1, 0, "Máy"), item(1, 0, "Trang"));
        assertThat(outline(table)).containsExactly("ITEM 1 Mạng []", "ITEM 2 Máy []", "ITEM 3 Trang []");
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void romanGroupsHoldItemsThatStartAnew() {
        RecognizedTable table = read(
                kind(0, "upperRoman", "%1", "decimal", "%2") + list(1, 0, ""),
                row(listed(1, 0, ""), cell("Hạ tầng"), cell(""), cell("")),
                item(1, 1, "Mạng"),
                item(1, 1, "Máy"),
                row(listed(1, 0, ""), cell("Ứng dụng"), cell(""), cell("")),
                item(1, 1, "Trang"));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP I Hạ tầng []",
                        "ITEM 1 Mạng [2]",
                        "ITEM 2 Máy [2]",
                        "GROUP II Ứng dụng []",
                        "ITEM 1 Trang [5]");
    }

    @Test
    void lettersAndNumbersOfTwoLevels() {
        RecognizedTable table = read(
                kind(0, "upperLetter", "%1.", "decimal", "%2", "decimal", "%2.%3") + list(1, 0, ""),
                row(listed(1, 0, ""), cell("Chính quyền số"), cell(""), cell("")),
                row(listed(1, 1, ""), cell("Hạ tầng"), cell(""), cell("")),
                item(1, 2, "Mạng"),
                item(1, 2, "Máy"),
                row(listed(1, 0, ""), cell("Kinh tế số"), cell(""), cell("")),
                item(1, 1, "Sàn"));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP A Chính quyền số []",
                        "GROUP 1 Hạ tầng [2]",
                        "ITEM 1.1 Mạng [2, 3]",
                        "ITEM 1.2 Máy [2, 3]",
                        "GROUP B Kinh tế số []",
                        "ITEM 1 Sàn [6]");
    }

    @Test
    void aSecondListOfTheKindStartsWhereItSays() {
        RecognizedTable table = read(
                kind(0, "decimal", "%1)")
                        + list(1, 0, "")
                        + list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride>"),
                item(1, 0, "Mạng"),
                item(1, 0, "Máy"),
                item(2, 0, "Trang"),
                item(2, 0, "Cổng"));
        assertThat(outline(table))
                .containsExactly("ITEM 1 Mạng []", "ITEM 2 Máy []", "ITEM 7 Trang []", "ITEM 8 Cổng []");
    }

    @Test
    void aMergedRowAndANameMayBeNumberedToo() {
        RecognizedTable table = read(
                kind(0, "upperRoman", "%1.") + kind(1, "decimal", "%1.") + list(1, 0, "") + list(2, 1, ""),
                row(wide(4, "")
                        .replace("<w:pPr>", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
                        .replace("</w:pPr>", "</w:pPr><w:r><w:t>Hạ tầng</w:t></w:r>")),
                row(cell(""), listed(2, 0, "Mạng"), cell("Sở Y tế"), cell("5")),
                row(cell(""), listed(2, 0, "Máy"), cell("Sở Y tế"), cell("6")));
        assertThat(outline(table)).containsExactly("GROUP I Hạ tầng []", "ITEM 1 Mạng [2]", "ITEM 2 Máy [2]");
    }

    @Test
    void theStyleOfAParagraphMayNumberIt() {
        String styles = "<w:style w:styleId=\"Goc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"So\"><w:basedOn w:val=\"Goc\"/></w:style>";
        String number = "<w:tc>" + Documents.paragraph("<w:pStyle w:val=\"So\"/>", "", "") + "</w:tc>";
        RecognizedTable table = Reading.table(Documents.of(
                Documents.table(
                        row(number, cell("Mạng"), cell("Sở Y tế"), cell("5")),
                        row(number, cell("Máy"), cell("Sở Y tế"), cell("5"))),
                kind(0, "decimal", "%1") + list(1, 0, ""),
                styles));
        assertThat(outline(table)).containsExactly("ITEM 1 Mạng []", "ITEM 2 Máy []");
    }

    @Test
    void listsInOtherCellsKeepTheirMarksAndCountForThemselves() {
        RecognizedTable table = Reading.table(Documents.of(
                "<w:tbl>" + row(cell("TT"), cell("Tên dự án"), cell("Nội dung"), cell("Kinh phí (đồng)"))
                        + row(
                                listed(1, 0, ""),
                                cell("Mạng"),
                                "<w:tc>"
                                        + Documents.paragraph(
                                                "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>",
                                                "",
                                                "Cáp")
                                        + Documents.paragraph(
                                                "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>",
                                                "",
                                                "Tủ")
                                        + "</w:tc>",
                                cell("5"))
                        + row(listed(1, 0, ""), cell("Máy"), cell("Mua"), cell("6")) + "</w:tbl>",
                kind(0, "decimal", "%1") + kind(1, "bullet", "") + list(1, 0, "") + list(2, 1, ""),
                ""));
        assertThat(outline(table)).containsExactly("ITEM 1 Mạng []", "ITEM 2 Máy []");
        assertThat(table.rows().get(0).cell(Meaning.CONTENT))
                .extracting(CellText::text)
                .isEqualTo("- Cáp\n- Tủ");
    }

    @Test
    void listsThatMakeNoSenseDoNoHarm() {
        RecognizedTable table = read(
                kind(0, "decimal", "%9%1")
                        + kind(1, "chicken", "%1")
                        + list(1, 0, "")
                        + list(2, 7, "")
                        + list(
                                3,
                                1,
                                "<w:lvlOverride w:ilvl=\"x\"><w:startOverride w:val=\"99999999999\"/></w:lvlOverride>"),
                item(1, 99, "Mạng"),
                item(2, 0, "Máy"),
                item(3, 0, "Trang"),
                item(0, 0, "Cổng"));
        assertThat(table.rows()).hasSize(4);
    }
}
