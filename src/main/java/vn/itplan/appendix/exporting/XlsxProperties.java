package vn.itplan.appendix.exporting;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What the file says of itself. */
final class XlsxProperties {

    static final String CREATOR = "ITPlan";
    private static final String LANGUAGE = "vi-VN";

    private XlsxProperties() {}

    static void set(XSSFWorkbook workbook, String title, Instant at) {
        POIXMLProperties properties = workbook.getProperties();
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(CREATOR);
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(title);
        core.setCreator(CREATOR);
        core.setLastModifiedByUser(CREATOR);
        core.getUnderlyingProperties().setLanguageProperty(LANGUAGE);
        made(core, at);
    }

    /** The moment that a file says it was made at. */
    static void made(POIXMLProperties.CoreProperties core, Instant at) {
        core.setCreated(Optional.of(Date.from(at)));
        core.setModified(Optional.of(Date.from(at)));
    }
}
