package vn.itplan.overview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.itplan.audit.AuditEntry;
import vn.itplan.audit.AuditFilter;
import vn.itplan.common.FormulaText;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.overview.TrailAct.Field;
import vn.itplan.overview.TrailExport;
import vn.itplan.overview.TrailPages.TrailLine;

/** The trail as CSV that a spreadsheet opens by double click: UTF-8 with its mark, semicolons; written as it is read. */
@Component
class TrailCsv {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();
    private static final List<String> COLUMNS = List.of(
            "at",
            "name",
            "username",
            "roles",
            "address",
            "action",
            "type",
            "object",
            "province",
            "field",
            "from",
            "to",
            "reason",
            "request");

    private final TrailExport export;
    private final DateDisplay dates;
    private final MessageSource messages;
    private final Clock clock;

    TrailCsv(TrailExport export, DateDisplay dates, MessageSource messages, Clock clock) {
        this.export = export;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    void write(AuditFilter filter, HttpServletResponse response) throws IOException {
        export.begin(filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"nhat-ky-thay-doi-" + LocalDate.now(clock) + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(
                COLUMNS.stream().map(column -> word("trail.column." + column)).toList());
        export.each(filter, line -> print(printer, line));
        printer.flush();
    }

    private void print(CSVPrinter printer, TrailLine line) {
        AuditEntry entry = line.entry();
        List<String> values = new ArrayList<>();
        Stream.of(
                        dates.moment(entry.at()),
                        line.name(),
                        entry.actor(),
                        line.roles(),
                        entry.address(),
                        line.change().action(),
                        line.change().type(),
                        line.change().object(),
                        line.change().province(),
                        entry.field() == null
                                ? null
                                : line.change().fields().get(0).name(),
                        side(line, Field::from),
                        side(line, Field::to),
                        line.change().reason(),
                        entry.request())
                .map(value -> FormulaText.safe(Objects.requireNonNullElse(value, "")))
                .forEach(values::add);
        try {
            printer.printRecord(values);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The value of the field, or all values of a new or deleted row with their names. */
    private static @Nullable String side(TrailLine line, Function<Field, @Nullable String> side) {
        List<Field> fields = line.change().fields();
        if (line.entry().field() != null) {
            return side.apply(fields.get(0));
        }
        return fields.stream()
                .filter(field -> side.apply(field) != null)
                .map(field -> field.name().isEmpty() ? side.apply(field) : field.name() + ": " + side.apply(field))
                .collect(Collectors.joining("; "));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
