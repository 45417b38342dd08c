package vn.itplan.funding.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.FundingStage;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineFormTest {

    @Autowired
    JdbcClient jdbc;

    PlanWorld world;
    Visit planner;
    long source;
    long plan;
    long item;
    String lines = "";

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        planner = world.planner();
        source = world.source("Ngân sách tỉnh");
    }

    @BeforeEach
    void makeAnItem() {
        plan = world.plan();
        item = world.item(plan, null, "Nâng cấp trục liên thông");
        lines = "/plans/" + plan + "/projects/" + item + "/funding";
    }

    @ParameterizedTest
    @CsvSource({
        "1.600, million, 1600000000",
        "1600, million, 1600000000",
        "'1,6 tỷ', million, 1600000000",
        "1.600 triệu, dong, 1600000000",
        "'1.600.000.000', dong, 1600000000",
        "1.000.000, billion, 1000000000000000",
        "0, million, 0"
    })
    void readsMoneyAsPeopleTypeIt(String typed, String unit, long dong) throws Exception {
        Answer answer = planner.send(lines + "/new", "amount", typed, "unit", unit, "stage", "PLANNED");
        assertThat(answer.location()).as(answer.text()).isEqualTo("/plans/" + plan + "/projects/" + item);
        assertThat(amounts()).isEqualTo(String.valueOf(dong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6oo", "-5", "5 triệu/xã", "0,0000001", "1.000.001 tỷ", "một tỷ"})
    void refusesWhatIsNoAmountAndKeepsIt(String typed) throws Exception {
        Answer answer = planner.send(
                lines + "/new", "amount", typed, "unit", "million", "stage", "ALLOCATED", "sourceId", "" + source);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("amount")).contains("Không đọc được số tiền “" + typed + "”");
        assertThat(answer.summary()).contains(typed);
        assertThat(answer.value("amount")).isEqualTo(typed);
        assertThat(answer.value("stage")).isEqualTo("ALLOCATED");
        assertThat(answer.value("sourceId")).isEqualTo("" + source);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrong() throws Exception {
        Answer answer = planner.send(lines + "/new", "amount", "", "stage", "LATER", "year", "26", "sourceId", "x");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error("amount")).contains("Nhập giá trị");
        assertThat(answer.error("stage")).contains("Chọn một giá trị");
        assertThat(answer.error("year")).contains("“26”");
        assertThat(answer.error("sourceId")).contains("Chọn một giá trị");
    }

    @Test
    void aTwinIsRefusedAtItsField() throws Exception {
        String[] typed = {"amount", "5", "year", "2026", "sourceId", "" + source, "stage", "PLANNED"};
        planner.send(lines + "/new", typed);
        Answer twin = planner.send(lines + "/new", typed);

        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.error("stage")).contains("đã có kinh phí cho năm, nguồn vốn và bước này");
        assertThat(twin.value("amount")).isEqualTo("5");
        assertThat(twin.value("year")).isEqualTo("2026");
        assertThat(amounts()).isEqualTo("5000000");

        long other = world.line(plan, item, null, null, FundingStage.PLANNED, 7);
        Answer moved = planner.send(
                lines + "/" + other,
                "amount",
                "7",
                "year",
                "2026",
                "sourceId",
                "" + source,
                "stage",
                "PLANNED",
                "version",
                "0");
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.error("stage")).contains("đã có kinh phí");
        Answer unknown = planner.send(lines + "/new", "amount", "9", "stage", "PLANNED");
        assertThat(unknown.error("stage"))
                .as("a second line without year and source")
                .contains("đã có kinh phí");
    }

    @Test
    void changesAndDeletesALine() throws Exception {
        long line = world.line(plan, item, 2026, source, FundingStage.PLANNED, 1_600_000_000);
        Answer form = planner.open(lines + "/" + line + "?unit=billion");
        assertThat(form.value("amount")).isEqualTo("1,6");
        assertThat(form.value("unit")).isEqualTo("billion");

        planner.send(
                lines + "/" + line,
                "amount",
                "2",
                "unit",
                "billion",
                "year",
                "2026",
                "stage",
                "PLANNED",
                "version",
                form.value("version"));
        assertThat(amounts()).isEqualTo("2000000000");
        assertThat(planner.send(lines + "/" + line + "/delete").status()).isEqualTo(302);
        assertThat(amounts()).isEmpty();
        assertThat(planner.open(lines + "/" + line).status()).isEqualTo(404);
        assertThat(planner.send(lines + "/" + line + "/delete").status()).isEqualTo(404);
        assertThat(planner.send(lines + "/new", "amount", "3", "year", "2026", "stage", "PLANNED")
                        .status())
                .as("the place of a deleted line is free")
                .isEqualTo(302);
    }

    @Test
    void aSourceOfAnotherProvinceIsNotThere(@Autowired ApplicationContext context) throws Exception {
        long foreign = PlanWorld.make(context).source("Ngân sách tỉnh");
        assertThat(planner.send(lines + "/new", "amount", "3", "sourceId", "" + foreign, "stage", "PLANNED")
                        .status())
                .isEqualTo(404);
        assertThat(amounts()).isEmpty();
    }

    @Test
    void sentTwiceItCreatesOnceAndSaysTheSame() throws Exception {
        String once = UUID.randomUUID().toString();
        String[] typed = {"amount", "5", "stage", "PLANNED", "once", once};
        assertThat(planner.send(lines + "/new", typed).status()).isEqualTo(302);
        assertThat(planner.send(lines + "/new", typed).status()).isEqualTo(302);
        assertThat(amounts()).isEqualTo("5000000");
    }

    private String amounts() {
        return String.join(
                " ",
                jdbc.sql("select amount from funding_line where item_id = :item and deleted_at is null order by id")
                        .param("item", item)
                        .query(String.class)
                        .list());
    }
}
