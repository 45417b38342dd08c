package vn.itplan.appendix.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.itplan.appendix.AppendixLayout.Orientation;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.appendix.AssembledAppendix;

/** A Word file of an appendix by itself: its paper, page numbers from the second page on, each table on a new page. */
final class DocxWriter {

    static final double TWENTIETHS_PER_MM = 1440 / 25.4;
    private static final int HEADER_MM = 10;

    private DocxWriter() {}

    static List<ExportProblem> write(AssembledAppendix appendix, Instant at, OutputStream out) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XWPFDocument file = new XWPFDocument()) {
            styles(file);
            Page page = appendix.tables().get(0).page();
            for (int i = 0; i < appendix.tables().size(); i++) {
                int width = twentieths(page.innerWidthMm()).intValue();
                new WordAppendix(file, appendix.tables().get(i), width).write(i > 0);
            }
            paper(file, page);
            var core = file.getProperties().getCoreProperties();
            core.setTitle(appendix.name());
            core.setCreator(XlsxProperties.CREATOR);
            XlsxProperties.made(core, at);
            file.write(packed);
        }
        SteadyZip.copy(packed.toByteArray(), at, out);
        return List.of();
    }

    private static void styles(XWPFDocument file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DocxWriter.class.getResourceAsStream("/appendix/styles.xml"), "styles.xml")) {
            file.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("appendix/styles.xml", e);
        }
    }

    private static void paper(XWPFDocument file, Page page) {
        XWPFParagraph number = file.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setStyle("PageNumber");
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        file.createHeader(HeaderFooterType.FIRST).createParagraph();
        var body = file.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        // The header of the first page has set it; a second one is no valid document.
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(twentieths(page.widthMm()));
        size.setH(twentieths(page.heightMm()));
        size.setOrient(
                page.orientation() == Orientation.LANDSCAPE ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margin.setTop(twentieths(page.topMm()));
        margin.setBottom(twentieths(page.bottomMm()));
        margin.setLeft(twentieths(page.leftMm()));
        margin.setRight(twentieths(page.rightMm()));
        margin.setHeader(twentieths(HEADER_MM));
        margin.setFooter(twentieths(HEADER_MM));
        margin.setGutter(BigInteger.ZERO);
    }

    private static BigInteger twentieths(int mm) {
        return BigInteger.valueOf(Math.round(mm * TWENTIETHS_PER_MM));
    }
}
