package vn.itplan.appendix.importing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text documents made for a test, from the XML of their body. */
final class Documents {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String P = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String T = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private Documents() {}

    static byte[] of(String body) {
        return of(body, "", "");
    }

    /**
     * @param numbering what stands in its part of lists
     * @param styles what stands in its part of styles
     */
    static byte[] of(String body, String numbering, String styles) {
        return Workbooks.zip(new LinkedHashMap<>(Map.of(
                "[Content_Types].xml",
                bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + T
                        + "document.main+xml\"/></Types>"),
                "_rels/.rels",
                bytes("<Relationships xmlns=\"" + P + "\"><Relationship Id=\"rId1\" Type=\"" + R
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                "word/_rels/document.xml.rels",
                bytes("<Relationships xmlns=\"" + P + "\"><Relationship Id=\"rId1\" Type=\"" + R
                        + "/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"rId2\" Type=\"" + R
                        + "/styles\" Target=\"styles.xml\"/></Relationships>"),
                "word/numbering.xml",
                bytes("<w:numbering xmlns:w=\"" + W + "\">" + numbering + "</w:numbering>"),
                "word/styles.xml",
                bytes("<w:styles xmlns:w=\"" + W + "\">" + styles + "</w:styles>"),
                "word/document.xml",
                bytes("<w:document xmlns:w=\"" + W + "\"><w:body>" + body + "</w:body></w:document>"))));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** A table under the usual heading. */
    static String table(String... rows) {
        return "<w:tbl>" + row(cell("TT"), cell("Tên dự án"), cell("Đơn vị chủ trì"), cell("Kinh phí (triệu đồng)"))
                + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String text) {
        return "<w:tc>" + paragraph("", "", text) + "</w:tc>";
    }

    static String bold(String text) {
        return "<w:tc>" + paragraph("", "<w:b/>", text) + "</w:tc>";
    }

    /** Over several columns. */
    static String wide(int columns, String text) {
        return "<w:tc><w:tcPr><w:gridSpan w:val=\"" + columns + "\"/></w:tcPr>" + paragraph("", "", text) + "</w:tc>";
    }

    /** A cell of one paragraph that a list numbers. */
    static String listed(int list, int level, String text) {
        return "<w:tc>"
                + paragraph(
                        "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>",
                        "",
                        text)
                + "</w:tc>";
    }

    static String paragraph(String properties, String ofRun, String text) {
        String run = text.isEmpty() ? "" : "<w:r><w:rPr>" + ofRun + "</w:rPr><w:t>" + text + "</w:t></w:r>";
        return "<w:p><w:pPr>" + properties + "<w:rPr><w:b/></w:rPr></w:pPr>" + run + "</w:p>";
    }

    /** A kind of list with these levels: format and text of each. */
    static String kind(int id, String... levels) {
        StringBuilder kind = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + id + "\">");
        for (int i = 0; i + 1 < levels.length; i += 2) {
            kind.append("<w:lvl w:ilvl=\"" + i / 2 + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + levels[i]
                    + "\"/><w:lvlText w:val=\"" + levels[i + 1] + "\"/></w:lvl>");
        }
        return kind.append("</w:abstractNum>").toString();
    }

    static String list(int id, int kind, String more) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + kind + "\"/>" + more + "</w:num>";
    }
}
