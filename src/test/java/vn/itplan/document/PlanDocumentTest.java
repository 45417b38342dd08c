package vn.itplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.document.PlanDocuments.Format;
import vn.itplan.plan.OutlineTemplates;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionRow;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanDocumentTest {

    private PlanWorld world;
    private long plan;

    @BeforeAll
    void makeAPlan(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        plan = world.plan("Kế hoạch chuyển đổi số tỉnh năm 2026", 2026, 2026);
        long group = world.group(plan, null, "I", "Hạ tầng số");
        for (int i = 1; i <= 60; i++) {
            long item = world.item(plan, group, "Nâng cấp hệ thống mạng nội bộ tại đơn vị thứ " + i);
            world.planned(plan, item, 2026, i * 1_000_000L);
        }
        world.doAsPlanner(() -> {
            PlanSections sections = world.bean(PlanSections.class);
            sections.fill(plan, world.bean(OutlineTemplates.class).of(PlanKind.ANNUAL, PlanSubject.IT_APPLICATION));
            SectionRow first = sections.list(plan).get(0);
            SectionCommand values = sections.get(plan, first.id());
            sections.edit(
                    plan,
                    first.id(),
                    new SectionCommand(
                            values.heading(),
                            values.kind(),
                            values.numbering(),
                            "Tỉnh đã hoàn thành **mạng truyền số liệu**.\n- Cấp tỉnh\n+ Cấp xã <b>",
                            values.rowVersion()));
        });
    }

    @Test
    void wordGetsRealStylesRepeatedHeadingsAndAppendicesOnTheirSide() throws IOException {
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(write(Format.DOCX)))) {
            assertThat(texts(file, "Heading1")).startsWith("I. CĂN CỨ LẬP KẾ HOẠCH", "II. KẾT QUẢ THỰC HIỆN NĂM TRƯỚC");
            assertThat(texts(file, "Heading2")).contains("2. Mục tiêu cụ thể");
            assertThat(texts(file, "DocumentKind")).containsExactly("KẾ HOẠCH");
            assertThat(texts(file, "DocumentTitle")).containsExactly("Chuyển đổi số tỉnh năm 2026");
            assertThat(texts(file, "DraftMark")).containsExactly("DỰ THẢO");
            assertThat(texts(file, "DashList")).containsExactly("Cấp tỉnh");
            assertThat(texts(file, "PlusList")).containsExactly("Cấp xã <b>");
            assertThat(file.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");

            XWPFTable head = file.getTables().get(0);
            assertThat(head.getText()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
            List<XWPFTable> tables = file.getTables();
            XWPFTable appendix = tables.get(tables.size() - 1);
            assertThat(appendix.getRow(0).isRepeatHeader()).isTrue();
            assertThat(appendix.getRows()).hasSize(1 + 1 + 60 + 1);
            assertThat(appendix.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(file.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(file.getParagraphs().stream()
                            .filter(p ->
                                    p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr())
                            .map(p -> p.getCTP().getPPr().getSectPr().getPgSz().getOrient()))
                    .containsExactly(STPageOrientation.PORTRAIT);
        }
    }

    @Test
    void thePdfSaysTheSameInAnEmbeddedFont() throws IOException {
        try (PDDocument file = Loader.loadPDF(write(Format.PDF))) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            String text = reader.getText(file).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "DỰ THẢO", "I. CĂN CỨ LẬP KẾ HOẠCH")
                    .contains("Tỉnh đã hoàn thành mạng truyền số liệu.", "- Cấp tỉnh", "+ Cấp xã <b>")
                    .contains("Tổng kinh phí: 1.830 triệu đồng (Một tỷ tám trăm ba mươi triệu đồng).")
                    .contains("đơn vị thứ 60", "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:");
            PDRectangle first = file.getPage(0).getMediaBox();
            PDRectangle last = file.getPage(file.getNumberOfPages() - 1).getMediaBox();
            assertThat(first.getHeight()).isGreaterThan(first.getWidth());
            assertThat(last.getWidth()).isGreaterThan(last.getHeight());
            for (var page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aPlanWithoutAnythingHasADocumentToo() throws IOException {
        long empty = world.plan();
        byte[] docx = world.asPlanner(
                () -> world.bean(PlanDocuments.class).write(empty, Format.DOCX).content());
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(texts(file, "DocumentKind")).hasSize(1);
        }
        byte[] pdf = world.asPlanner(
                () -> world.bean(PlanDocuments.class).write(empty, Format.PDF).content());
        try (PDDocument file = Loader.loadPDF(pdf)) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
        }
    }

    private byte[] write(Format format) {
        return world.asPlanner(
                () -> world.bean(PlanDocuments.class).write(plan, format).content());
    }

    private static List<String> texts(XWPFDocument file, String style) {
        return file.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }
}
