package vn.itplan.document;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles of the document, drawn in {@code document/styles.xml} as Word names them, and its two kinds of list. */
final class DocxStyles {

    static final BigInteger DASH = BigInteger.ONE;
    static final BigInteger PLUS = BigInteger.TWO;

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxStyles() {}

    static void into(XWPFDocument file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DocxStyles.class.getResourceAsStream("/document/styles.xml"), "styles.xml")) {
            CTStyles styles = StylesDocument.Factory.parse(in).getStyles();
            file.createStyles().setStyles(styles);
        } catch (XmlException e) {
            throw new IllegalStateException("document/styles.xml", e);
        }
        XWPFNumbering numbering = file.createNumbering();
        list(numbering, DASH, "-", 567);
        list(numbering, PLUS, "+", 851);
    }

    private static void list(XWPFNumbering numbering, BigInteger id, String mark, int indent) {
        CTAbstractNum abstractNumber = CTAbstractNum.Factory.newInstance();
        abstractNumber.setAbstractNumId(id);
        CTLvl level = abstractNumber.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        spaceAfterMark(level);
        level.addNewLvlText().setVal(mark);
        var indentation = level.addNewPPr().addNewInd();
        indentation.setFirstLine(BigInteger.valueOf(indent));
        indentation.setLeft(BigInteger.ZERO);
        numbering.addAbstractNum(new XWPFAbstractNum(abstractNumber));
        numbering.addNum(id, id);
    }

    /** POI's lighter schemas have no class for this element. */
    private static void spaceAfterMark(CTLvl level) {
        try (XmlCursor cursor = level.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement("suff", WORD);
            cursor.insertAttributeWithValue("val", WORD, "space");
        }
    }
}
