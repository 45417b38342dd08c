package vn.itplan.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Paper and page numbers: upright for the text, on its side for the appendices. */
final class DocxPages {

    private static final double PER_MM = 1440 / 25.4;

    private final XWPFDocument file;

    DocxPages(XWPFDocument file) {
        this.file = file;
    }

    /** A number centred in the top margin, from the second page on. */
    void numbered() {
        XWPFHeader header = file.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = header.createParagraph();
        paragraph.setStyle("PageNumber");
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        file.createHeader(HeaderFooterType.FIRST).createParagraph();
        // The header of the first page has set it; a second one is no valid document.
        if (!body().isSetTitlePg()) {
            body().addNewTitlePg();
        }
    }

    /** What follows begins on a new page; what came before is upright, and only the first section has no number first. */
    void endUpright() {
        end(false);
        if (body().isSetTitlePg()) {
            body().unsetTitlePg();
        }
    }

    /** What follows begins on a new page; what came before stays on its side. */
    void endLandscape() {
        end(true);
    }

    /** Of the last section of the file. */
    void last(boolean landscape) {
        paper(body(), landscape);
    }

    private void end(boolean landscape) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle("SectionEnd");
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTSectPr section = properties.addNewSectPr();
        section.set(body().copy());
        paper(section, landscape);
    }

    private CTSectPr body() {
        return file.getDocument().getBody().isSetSectPr()
                ? file.getDocument().getBody().getSectPr()
                : file.getDocument().getBody().addNewSectPr();
    }

    private static void paper(CTSectPr section, boolean landscape) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twentieths(landscape ? 297 : 210));
        size.setH(twentieths(landscape ? 210 : 297));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margin.setTop(twentieths(20));
        margin.setBottom(twentieths(20));
        margin.setLeft(twentieths(30));
        margin.setRight(twentieths(15));
        margin.setHeader(twentieths(10));
        margin.setFooter(twentieths(10));
        margin.setGutter(BigInteger.ZERO);
    }

    private static BigInteger twentieths(int mm) {
        return BigInteger.valueOf(Math.round(mm * PER_MM));
    }
}
