package vn.itplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.itplan.appendix.exporting.PdfPages;
import vn.itplan.appendix.exporting.PrintedTable;
import vn.itplan.document.OfficialDocument.Part;

/**
 * Writes the document for reading and printing: a template drawn as HTML, made into pages. The font is embedded; nothing
 * is fetched from anywhere.
 */
@Component
class PdfWriter {

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
                document.appendices().stream().map(PrintedTable::of).toList());
        String page = templates.process("document/print", context);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfPages.write(page, "/document/print.css", "", out);
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
}
