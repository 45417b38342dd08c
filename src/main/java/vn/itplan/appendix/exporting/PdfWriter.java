package vn.itplan.appendix.exporting;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.appendix.AssembledAppendix;

/** An appendix for reading and printing: a template drawn as HTML, made into pages. Fonts are embedded, nothing is fetched. */
@Component("appendixPdfWriter")
class PdfWriter {

    private static final String FAMILY = "Times New Roman";
    private static final String FONTS = "/liberation/LiberationSerif-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    PdfWriter(ITemplateEngine templates) {
        this.templates = templates;
    }

    List<ExportProblem> write(AssembledAppendix appendix, OutputStream out) throws IOException {
        Context context = new Context(Locale.forLanguageTag("vi"));
        context.setVariable("name", appendix.name());
        context.setVariable(
                "tables", appendix.tables().stream().map(PrintedTable::of).toList());
        String page = templates.process("appendix/print", context);
        String styled = page.replace(
                "</head>", "<style>" + paper(appendix.tables().get(0).page()) + css() + "</style></head>");
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useFont(font("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer(XlsxProperties.CREATOR);
        builder.withHtmlContent(styled, null);
        builder.toStream(out);
        builder.run();
        return List.of();
    }

    private static String paper(Page page) {
        return "@page { size: A4 %s; margin: %dmm %dmm %dmm %dmm; }\n"
                .formatted(
                        page.orientation().name().toLowerCase(Locale.ROOT),
                        page.topMm(),
                        page.rightMm(),
                        page.bottomMm(),
                        page.leftMm());
    }

    private static FSSupplier<InputStream> font(String style) {
        String name = FONTS + style + ".ttf";
        return () -> Objects.requireNonNull(PdfWriter.class.getResourceAsStream(name), name);
    }

    private static String css() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PdfWriter.class.getResourceAsStream("/appendix/print.css"), "print.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
