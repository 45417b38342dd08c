package vn.itplan.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.itplan.document.OfficialDocument.Part;

/**
 * Writes the document for reading and printing: a template drawn as HTML, made into pages. The font is embedded; nothing
 * is fetched from anywhere.
 */
@Component
class PdfWriter {

    private static final String FAMILY = "Times New Roman";
    private static final String FONTS = "/liberation/LiberationSerif-";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;

    PdfWriter(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] write(OfficialDocument document) {
        Context context = new Context(Locale.forLanguageTag("vi"));
        context.setVariable("document", document);
        context.setVariable("nation", OfficialDocument.NATION);
        context.setVariable("motto", OfficialDocument.MOTTO);
        context.setVariable("draftMark", OfficialDocument.DRAFT);
        context.setVariable("to", OfficialDocument.RECIPIENTS);
        context.setVariable("decided", OfficialDocument.DECISION);
        context.setVariable("articleWord", OfficialDocument.ARTICLE);
        context.setVariable("signedByPart", endsWithWords(document));
        context.setVariable(
                "appendices",
                document.appendices().stream().map(PrintedAppendix::of).toList());
        String page = templates.process("document/print", context);
        String styled = page.replace("</head>", "<style>" + css() + "</style></head>");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useFont(font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true);
            builder.useFont(font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true);
            builder.useFont(font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
            builder.useFont(font("BoldItalic"), FAMILY, BOLD, FontStyle.ITALIC, true);
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("ITPlan");
            builder.withHtmlContent(styled, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signature stays on the page of the last words, where there are any. */
    private static boolean endsWithWords(OfficialDocument document) {
        List<Part> parts = document.parts();
        return !parts.isEmpty() && !parts.get(parts.size() - 1).blocks().isEmpty();
    }

    private static FSSupplier<InputStream> font(String style) {
        String name = FONTS + style + ".ttf";
        return () -> Objects.requireNonNull(PdfWriter.class.getResourceAsStream(name), name);
    }

    private static String css() {
        try (InputStream in =
                Objects.requireNonNull(PdfWriter.class.getResourceAsStream("/document/print.css"), "print.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
