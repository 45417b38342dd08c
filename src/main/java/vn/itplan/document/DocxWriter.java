package vn.itplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.springframework.stereotype.Component;
import vn.itplan.common.DocumentText.Bullet;
import vn.itplan.common.DocumentText.Run;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Decision;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Part;
import vn.itplan.document.OfficialDocument.Words;
import vn.itplan.longwork.Progress;

/**
 * Writes the document for Word, with real styles, so that people go on editing where the program ends. A4, margins
 * 20–20–30–15 mm, Times New Roman 14 and page numbers from the second page, as Decree 30/2020/NĐ-CP orders.
 */
@Component
class DocxWriter {

    /** Twentieths of a point: A4 upright without its margins, 165 mm. */
    static final int TEXT_WIDTH = 9354;

    private static final int LEFT_HEAD = 3600;
    private static final int LINES_TO_SIGN = 4;

    byte[] write(OfficialDocument document, Progress progress) {
        try (XWPFDocument file = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DocxStyles.into(file);
            DocxPages pages = new DocxPages(file);
            pages.numbered();
            head(file, document);
            if (document.decision() == null) {
                title(file, document.kind(), document.title());
            } else {
                decision(file, document, document.decision());
            }
            int pieces = document.parts().size() + document.appendices().size();
            for (int i = 0; i < document.parts().size(); i++) {
                progress.at(PlanDocuments.PAGES, i, pieces);
                part(file, document.parts().get(i));
            }
            if (document.decision() == null) {
                signature(file, document);
            }
            for (int i = 0; i < document.appendices().size(); i++) {
                progress.at(PlanDocuments.PAGES, document.parts().size() + i, pieces);
                if (i == 0) {
                    pages.endUpright();
                } else {
                    pages.endLandscape();
                }
                new DocxAppendix(file, document.appendices().get(i)).write(false);
            }
            pages.last(!document.appendices().isEmpty());
            file.getProperties().getCoreProperties().setTitle(document.kind() + " " + document.title());
            file.getProperties().getCoreProperties().setCreator("ITPlan");
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(XWPFDocument file, OfficialDocument document) {
        XWPFTable table = DocxTables.layout(file, List.of(LEFT_HEAD, TEXT_WIDTH - LEFT_HEAD));
        XWPFTableCell left = table.getRow(0).getCell(0);
        for (int i = 0; i < document.issuer().size(); i++) {
            line(
                    left,
                    i == 0,
                    "HeadLine",
                    document.issuer().get(i),
                    i == document.issuer().size() - 1);
        }
        line(left, false, "HeadRule", "", false);
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, true, "HeadLine", OfficialDocument.NATION, true);
        line(right, false, "HeadMotto", OfficialDocument.MOTTO, true);
        line(table.getRow(1).getCell(0), true, "HeadNumber", document.number(), false);
        line(table.getRow(1).getCell(1), true, "HeadPlace", document.placeAndDate(), false);
        if (document.draft()) {
            paragraph(file, "DraftMark", OfficialDocument.DRAFT);
        }
    }

    private static void title(XWPFDocument file, String kind, String title) {
        paragraph(file, "DocumentKind", kind);
        paragraph(file, "DocumentTitle", title);
        paragraph(file, "TitleRule", "");
    }

    /** The decision with its signature, then on a page of its own the title of what goes with it. */
    private static void decision(XWPFDocument file, OfficialDocument document, Decision decision) {
        title(file, OfficialDocument.DECISION, decision.title());
        paragraph(file, "DecidingAuthority", decision.authority());
        decision.bases().forEach(block -> block(file, block));
        paragraph(file, "DecidingAuthority", OfficialDocument.DECISION + ":");
        for (int i = 0; i < decision.articles().size(); i++) {
            XWPFParagraph article = file.createParagraph();
            XWPFRun number = article.createRun();
            number.setText(OfficialDocument.ARTICLE + " " + (i + 1) + ". ");
            number.setBold(true);
            article.createRun().setText(decision.articles().get(i));
        }
        signature(file, document);
        paragraph(file, "DocumentKind", document.kind()).setPageBreak(true);
        paragraph(file, "DocumentTitle", document.title());
        paragraph(file, "AppendixAttachment", decision.attachment());
    }

    private static void part(XWPFDocument file, Part part) {
        if (part.depth() > 0) {
            paragraph(file, "Heading" + part.depth(), part.title());
        }
        part.blocks().forEach(block -> block(file, block));
    }

    private static void block(XWPFDocument file, Block block) {
        if (block instanceof Words words) {
            XWPFParagraph paragraph = file.createParagraph();
            Bullet bullet = words.line().bullet();
            if (words.basis()) {
                paragraph.setStyle("LegalBasis");
            } else if (bullet != Bullet.NONE) {
                paragraph.setStyle(bullet == Bullet.DASH ? "DashList" : "PlusList");
                paragraph.setNumID(bullet == Bullet.DASH ? DocxStyles.DASH : DocxStyles.PLUS);
            }
            words.line().runs().forEach(run -> run(paragraph, run));
        } else if (block instanceof Grid grid) {
            if (grid.caption() != null) {
                paragraph(file, "TableCaption", grid.caption());
            }
            if (grid.unitLine() != null) {
                paragraph(file, "UnitLine", grid.unitLine());
            }
            DocxTables.write(file, grid);
            paragraph(file, "AfterTable", "");
        }
    }

    /** Recipients and signature are one row that stays whole, on the page of the last words before it. */
    private static void signature(XWPFDocument file, OfficialDocument document) {
        keepLastWithNext(file);
        DocxTables.keepNext(paragraph(file, "AfterTable", ""));
        XWPFTable table = DocxTables.layout(file, List.of(TEXT_WIDTH / 2, TEXT_WIDTH - TEXT_WIDTH / 2), 1);
        DocxTables.keepTogether(table.getRow(0));
        XWPFTableCell left = table.getRow(0).getCell(0);
        line(left, true, "RecipientsTitle", OfficialDocument.RECIPIENTS, false);
        document.recipients().forEach(recipient -> line(left, false, "Recipient", recipient, false));
        XWPFTableCell right = table.getRow(0).getCell(1);
        List<String> authority = document.signature().authority();
        for (int i = 0; i < authority.size(); i++) {
            line(right, i == 0, "Signature", authority.get(i), true);
        }
        for (int i = 0; i < LINES_TO_SIGN; i++) {
            line(right, false, "Signature", "", false);
        }
        line(right, false, "Signature", document.signature().name(), true);
    }

    private static void keepLastWithNext(XWPFDocument file) {
        List<IBodyElement> elements = file.getBodyElements();
        for (int i = elements.size() - 1; i >= 0; i--) {
            if (elements.get(i) instanceof XWPFTable table) {
                DocxTables.keepWithNext(table);
                return;
            }
            if (elements.get(i) instanceof XWPFParagraph paragraph) {
                DocxTables.keepNext(paragraph);
                if (!paragraph.getText().isEmpty()) {
                    return;
                }
            }
        }
    }

    private static void line(XWPFTableCell cell, boolean first, String style, String text, boolean bold) {
        XWPFParagraph paragraph = first ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.setStyle(style);
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        if (bold) {
            run.setBold(true);
        }
    }

    static XWPFParagraph paragraph(XWPFDocument file, String style, String text) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, Run words) {
        XWPFRun run = paragraph.createRun();
        run.setText(words.text());
        if (words.bold()) {
            run.setBold(true);
        }
        if (words.italic()) {
            run.setItalic(true);
        }
    }
}
