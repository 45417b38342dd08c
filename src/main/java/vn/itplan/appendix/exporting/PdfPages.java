package vn.itplan.appendix.exporting;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Makes pages of HTML. Fonts are embedded, nothing is fetched. */
public final class PdfPages {

    private static final String FAMILY = "Times New Roman";
    private static final String FONTS = "/liberation/LiberationSerif-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PdfPages() {}

    /**
     * @param html with a head, into which the styles go
     * @param stylesheet a resource: "/appendix/print.css"
     * @param paper more styles, before those of the resource
     */
    public static void write(String html, String stylesheet, String paper, OutputStream out) throws IOException {
        String styled = html.replace("</head>", "<style>" + paper + css(stylesheet) + "</style></head>");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useFont(font("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUnicodeLineBreaker(new WordBreaks());
        builder.withProducer(XlsxProperties.CREATOR);
        builder.withHtmlContent(styled, null);
        builder.toStream(out);
        builder.run();
    }

    private static FSSupplier<InputStream> font(String style) {
        String name = FONTS + style + ".ttf";
        return () -> Objects.requireNonNull(PdfPages.class.getResourceAsStream(name), name);
    }

    private static String css(String stylesheet) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfPages.class.getResourceAsStream(stylesheet), stylesheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
