package vn.itplan.appendix.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.Appendices.AT;
import static vn.itplan.appendix.Appendices.LAYOUT;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.http.ContentDisposition;
import vn.itplan.appendix.Appendices;
import vn.itplan.appendix.AppendixAssembler;
import vn.itplan.appendix.AppendixContent;
import vn.itplan.appendix.AppendixContent.PlanFacts;
import vn.itplan.appendix.AppendixLayout;
import vn.itplan.appendix.AppendixLayout.Orientation;
import vn.itplan.appendix.AppendixLayouts;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AssembledAppendix;
import vn.itplan.appendix.LayoutWorld;

class AppendixFilesTest {

    private final AppendixFiles files = Writers.files();

    @Test
    void namesTheFileInVietnameseAndInPlainLetters() {
        AppendixFile file = files.make(table(Appendices.small()), AppendixFormat.XLSX, AT);

        assertThat(file.name()).isEqualTo("Phụ lục danh mục tỉnh Kiên Giang năm 2021.xlsx");
        assertThat(file.asciiName()).isEqualTo("phu-luc-danh-muc-tinh-kien-giang-nam-2021.xlsx");
        assertThat(file.mediaType()).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(ContentDisposition.parse(file.contentDisposition()).getFilename())
                .isEqualTo(file.name());
        assertThat(file.contentDisposition())
                .startsWith(
                        "attachment; filename=\"phu-luc-danh-muc-tinh-kien-giang-nam-2021.xlsx\"; filename*=UTF-8''Ph")
                .matches("\\p{ASCII}+");
    }

    @Test
    void keepsAwayFromTheNameWhatAFileSystemOrAHeaderRefuses() {
        PlanFacts facts =
                new PlanFacts("Kế hoạch", null, null, "tỉnh \"A\"/\\..:*?\r\nSet-Cookie: x", 2021, 2021, null);
        AppendixFile file = files.make(
                table(new AppendixContent(facts, List.of(), List.of(), List.of(), List.of())), AppendixFormat.CSV, AT);

        assertThat(file.name()).isEqualTo("Phụ lục danh mục tỉnh -A-..-Set-Cookie- x năm 2021.csv");
        assertThat(file.contentDisposition()).doesNotContain("\r", "\n", "\\", "/");
    }

    @Test
    void everyFormatStandsOnThePaperOfItsLayout() throws IOException {
        for (AppendixLayout layout : List.of(LAYOUT, new AppendixLayouts().find("chi-tieu-giao").orElseThrow())) {
            boolean landscape = layout.page().orientation() == Orientation.LANDSCAPE;
            AppendixTable table =
                    AppendixAssembler.assemble(LayoutWorld.of(layout.rows()), layout, AppendixMode.COMPUTED);
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(
                    files.make(table, AppendixFormat.XLSX, AT).content()))) {
                assertThat(workbook.getSheetAt(0).getPrintSetup().getLandscape())
                        .isEqualTo(landscape);
            }
            try (var document = new XWPFDocument(new ByteArrayInputStream(
                    files.make(table, AppendixFormat.DOCX, AT).content()))) {
                var size = document.getDocument().getBody().getSectPr().getPgSz();
                assertThat(size.getOrient())
                        .isEqualTo(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
            }
            try (var document =
                    Loader.loadPDF(files.make(table, AppendixFormat.PDF, AT).content())) {
                var paper = document.getPage(0).getMediaBox();
                assertThat(paper.getWidth() > paper.getHeight()).isEqualTo(landscape);
            }
        }
    }

    @Test
    void findsFormatsByTheirExtension() {
        assertThat(AppendixFormat.ofExtension("csv")).contains(AppendixFormat.CSV);
        assertThat(AppendixFormat.ofExtension("odt")).isEmpty();
        assertThat(AppendixFormat.ofExtension(null)).isEmpty();
    }

    /** Measured on two cores: 2.5 s, 0.5 GB of passing garbage, and a heap of 48 MB was enough. */
    @Test
    void writesTwentyThousandRowsInModestTimeAndMemoryAndLeavesNothingOnDisk() throws IOException {
        AppendixTable table = table(Appendices.groups(500, 39));
        long temporaryFiles = temporaryFiles();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        Instant start = Instant.now();

        files.write(new AssembledAppendix(table), AppendixFormat.XLSX, AT, OutputStream.nullOutputStream());

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(threads.getCurrentThreadAllocatedBytes() - allocated).isLessThan(2_000_000_000L);
        assertThat(temporaryFiles()).isEqualTo(temporaryFiles);
    }

    private static AppendixTable table(AppendixContent content) {
        return AppendixAssembler.assemble(content, LAYOUT, AppendixMode.COMPUTED);
    }

    private static long temporaryFiles() throws IOException {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}
