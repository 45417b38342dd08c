package vn.itplan.appendix.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.appendix.AssembledAppendix;

/** An appendix for reading and printing: a template drawn as HTML, made into pages. */
@Component("appendixPdfWriter")
class PdfWriter {

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
        PdfPages.write(
                page, "/appendix/print.css", paper(appendix.tables().get(0).page()), out);
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
}
