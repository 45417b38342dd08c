package vn.itplan.reconciliation.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.itplan.common.FormulaText;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.reconciliation.Acceptance;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.FindingWords;
import vn.itplan.reconciliation.Reconciliation;
import vn.itplan.reconciliation.Review.Reviewed;

/** The findings as CSV that a spreadsheet opens by double click; amounts are whole đồng. */
@Controller
class FindingCsv {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();
    private static final List<String> COLUMNS = List.of(
            "column.code",
            "column.severity",
            "place",
            "finding",
            "stated",
            "computed",
            "difference",
            "column.unit",
            "column.accepted");

    private final Reconciliation reconciliation;
    private final FindingWords words;
    private final MessageSource messages;

    FindingCsv(Reconciliation reconciliation, FindingWords words, MessageSource messages) {
        this.reconciliation = reconciliation;
        this.words = words;
        this.messages = messages;
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/reconciliation.csv")
    ResponseEntity<byte[]> export(@PathVariable long id) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(COLUMNS.stream()
                    .map(column -> word("reconciliation." + column))
                    .toList());
            for (Reviewed reviewed : reconciliation.review(id).findings()) {
                print(printer, reviewed);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ra-soat-" + id + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void print(CSVPrinter printer, Reviewed reviewed) throws IOException {
        Finding finding = reviewed.finding();
        Acceptance acceptance = reviewed.acceptance();
        printer.printRecord(
                finding.code(),
                word("reconciliation.severity." + finding.severity()),
                FormulaText.safe(words.place(finding.place())),
                FormulaText.safe(words.message(finding)),
                plain(finding.stated()),
                plain(finding.computed()),
                plain(finding.difference()),
                finding.unit(),
                acceptance == null ? "" : FormulaText.safe(acceptance.name() + ": " + acceptance.reason()));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString().replace('.', ',');
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
