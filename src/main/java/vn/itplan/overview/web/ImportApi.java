package vn.itplan.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.itplan.appendix.importing.FileImports;
import vn.itplan.appendix.importing.FileReading;
import vn.itplan.appendix.importing.FileReading.Applied;
import vn.itplan.appendix.importing.FileReading.ReadRow;
import vn.itplan.appendix.importing.FileReading.ReadTable;
import vn.itplan.appendix.importing.FileSettings;
import vn.itplan.appendix.importing.UnreadableFileException;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Problems;

/** Appendices as files on their way into a plan, for programs. */
@RestController
@RequestMapping("/api/v1/plans")
@Needs(Permission.PLAN_EDIT)
@Tag(name = "plans")
class ImportApi {

    private static final int LONGEST_SOURCE = 300;

    private final FileImports imports;
    private final MessageSource messages;

    ImportApi(FileImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** What a file gave. */
    record Imported(
            List<Table> tables,

            @Schema(description = "null when nothing was stored") @Nullable
            Applied applied) {}

    /** A table of the file. */
    record Table(
            @Schema(description = "the sheet, or “Bảng 1” of a text document")
            String sheet,

            @Schema(
                    description = "the layout in which it is printed; null for none that is known",
                    example = "danh-muc")
            @Nullable
            String layout,

            @Schema(description = "in which its amounts are read; null while nobody knows") @Nullable
            MoneyUnit unit,

            List<Column> columns,

            @Schema(description = "the items; groups and totals are none")
            List<ReadRow> rows,

            List<Found> problems) {}

    /** A column and what it holds. */
    record Column(
            @Schema(example = "E") String letter,
            @Schema(example = "AMOUNT") String meaning) {}

    /** What is to be known about a cell or, without one, about the table. */
    record Found(
            @Schema(example = "E14") @Nullable String cell,

            @Schema(description = "INFO, WARNING or ERROR") String severity,
            @Schema(example = "import.amount.unreadable") String code,

            @Schema(description = "in the language that was asked for")
            String message) {}

    @PostMapping(path = "/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Reads an appendix (XLSX, XLS, DOCX, CSV) and, with apply, stores it in the plan",
            description =
                    "Rows are found again by the cell they came from, else by their name in their group. With apply,"
                            + " new rows are added and those that the file says otherwise are changed; rows that it does not name"
                            + " stay. It is one import that can be undone on the plan's page. Refused with 422, and nothing stored,"
                            + " while a problem of severity ERROR stands; the answer then holds the same tables.")
    @ApiResponse(
            responseCode = "200",
            description = "What the file gave",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Imported.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The file cannot be read, or holds errors and was to be applied",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<?> upload(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @Parameter(
                            description =
                                    "DONG, THOUSAND, MILLION, BILLION or words (“triệu đồng”), for tables that name none")
                    @RequestParam(required = false)
                    @Nullable
                    String unit,
            @Parameter(description = "of money for which neither heading nor title names one")
                    @RequestParam(required = false)
                    @Nullable
                    Integer year,
            @Parameter(description = "name of the source of money for which no heading names one")
                    @RequestParam(required = false)
                    @Nullable
                    String source,
            @Parameter(description = "REQUESTED, PLANNED, ALLOCATED or DISBURSED; planned without it")
                    @RequestParam(required = false)
                    @Nullable
                    FundingStage stage,
            @Parameter(description = "the layout in which the file is printed")
                    @RequestParam(required = false)
                    @Nullable
                    String layout,
            @Parameter(description = "whether to store it") @RequestParam(defaultValue = "false") boolean apply,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        FileSettings settings = new FileSettings(unit(unit), within(year), named(source), stage, blankToNull(layout));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        FileReading reading;
        try {
            reading = apply
                    ? imports.apply(id, name, file.getBytes(), settings)
                    : imports.read(id, name, file.getBytes(), settings);
        } catch (UnreadableFileException unreadable) {
            throw RuleException.at("file", unreadable.code(), unreadable.arguments());
        }
        Imported imported = new Imported(
                reading.tables().stream().map(table -> table(table, locale)).toList(), reading.applied());
        return apply && reading.blocked() ? refused(imported, locale, request) : ResponseEntity.ok(imported);
    }

    /** A problem like all others, with what the file gave beside it. */
    private ResponseEntity<?> refused(Imported imported, Locale locale, HttpServletRequest request) {
        long errors = imported.tables().stream()
                .flatMap(table -> table.problems().stream())
                .filter(problem -> problem.severity().equals("ERROR"))
                .count();
        ProblemDetail problem = Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage("error.422.title", null, locale),
                messages.getMessage("import.refused.json", new Object[] {errors}, locale),
                request.getRequestURI(),
                request);
        problem.setProperty("tables", imported.tables());
        problem.setProperty("applied", null);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private Table table(ReadTable table, Locale locale) {
        return new Table(
                table.sheet(),
                table.layout(),
                table.unit(),
                table.columns().stream()
                        .map(column ->
                                new Column(column.letter(), column.meaning().name()))
                        .toList(),
                table.rows(),
                table.problems().stream()
                        .map(problem -> new Found(
                                problem.address(),
                                problem.severity().name(),
                                problem.code(),
                                messages.getMessage(
                                        problem.code(), problem.arguments().toArray(), locale)))
                        .toList());
    }

    private static @Nullable MoneyUnit unit(@Nullable String typed) {
        String text = blankToNull(typed);
        if (text == null) {
            return null;
        }
        return MoneyUnit.ofCode(text.toLowerCase(Locale.ROOT))
                .or(() -> MoneyUnit.ofWords(text))
                .or(() -> MoneyUnit.inWords(text))
                .orElseThrow(() -> RuleException.at("unit", "import.unit.unknown", text));
    }

    private static @Nullable Integer within(@Nullable Integer year) {
        if (year != null && (year < 1990 || year > 2100)) {
            throw RuleException.at("year", "form.error.year", String.valueOf(year), "1990", "2100");
        }
        return year;
    }

    private static @Nullable String named(@Nullable String source) {
        String text = blankToNull(source);
        if (text != null && text.length() > LONGEST_SOURCE) {
            throw RuleException.at("source", "form.error.too-long", LONGEST_SOURCE, text.length());
        }
        return text;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
