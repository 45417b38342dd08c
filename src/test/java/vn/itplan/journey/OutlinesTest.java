package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.common.DocumentText;
import vn.itplan.plan.SectionKind;

/** The outlines of the demonstration's plans: headings as the papers have them, live content where it belongs. */
@JourneyTest
class OutlinesTest {

    private static final String SECTIONS = """
            select s.depth, s.kind, s.heading, s.body
            from (select distinct on (p.province_id) p.id, pr.code from plan p join province pr on pr.id = p.province_id
                  order by p.province_id, p.id) demo
            join plan_section s on s.plan_id = demo.id and s.deleted_at is null
            where demo.code = :province order by s.position
            """;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "tien-giang, 37, 8",
        "quang-nam, 27, 6",
        "tay-ninh, 35, 5",
        "kien-giang, 35, 8",
        "phu-tho, 48, 3",
        "an-giang, 17, 8"
    })
    void thePlansHaveTheHeadingsOfTheirPapers(String province, int headings, int chapters) {
        List<Section> outline = outline(province);
        assertThat(outline).hasSize(headings);
        assertThat(outline).filteredOn(section -> section.depth() == 1).hasSize(chapters);
    }

    @Test
    void liveContentStandsWhereThePlanHasSome() {
        Set<SectionKind> usual = Set.of(
                SectionKind.LEGAL_BASES,
                SectionKind.CURRENT_STATE,
                SectionKind.INDICATORS,
                SectionKind.RESPONSIBILITIES,
                SectionKind.APPENDICES);
        Map<String, Set<SectionKind>> more = Map.of(
                "tien-giang", Set.of(SectionKind.LOCAL_DOCUMENTS, SectionKind.PROJECTS, SectionKind.PAST_RESULTS),
                "quang-nam",
                        Set.of(
                                SectionKind.PROJECTS,
                                SectionKind.PAST_RESULTS,
                                SectionKind.SERVICES,
                                SectionKind.ABBREVIATIONS),
                "tay-ninh", Set.of(),
                "kien-giang", Set.of(SectionKind.LOCAL_DOCUMENTS, SectionKind.PROJECTS),
                "phu-tho", Set.of(SectionKind.PROJECTS, SectionKind.PAST_RESULTS),
                "an-giang", Set.of(SectionKind.PROJECTS, SectionKind.PAST_RESULTS));
        more.forEach((province, kinds) -> assertThat(outline(province))
                .as(province)
                .extracting(Section::kind)
                .containsAll(usual)
                .containsAll(kinds));
        assertThat(outline("an-giang")).extracting(Section::kind).doesNotContain(SectionKind.FUNDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tien-giang", "quang-nam", "tay-ninh", "kien-giang", "phu-tho", "an-giang"})
    void noSectionIsEmpty(String province) {
        List<Section> outline = outline(province);
        for (int i = 0; i < outline.size(); i++) {
            Section section = outline.get(i);
            boolean saysSomething = !DocumentText.parse(section.body()).isEmpty();
            boolean showsSomething = section.kind() != SectionKind.TEXT;
            boolean holdsSomething =
                    i + 1 < outline.size() && outline.get(i + 1).depth() > section.depth();
            assertThat(saysSomething || showsSomething || holdsSomething)
                    .as(province + ": " + section.heading())
                    .isTrue();
        }
    }

    @Test
    void numberAndDateOfTwoPlansAreThoseOfTheDecisionsThatIssueThem() {
        assertThat(jdbc.sql("""
                        select pr.code || ' ' || coalesce(v.number, '') || ' ' || coalesce(v.dated_text, '')
                          || ' ' || coalesce(p.reporting, '')
                        from plan_version v join plan p on p.id = v.plan_id join province pr on pr.id = p.province_id
                        where v.by_decision order by pr.code
                        """).query(String.class).list())
                .containsExactly("quang-nam 2077/QĐ-UBND  HALF_YEARLY", "tay-ninh  ngày … tháng 02 năm 2019 ");
        assertThat(jdbc.sql("select parent_cited from plan where parent_cited is not null")
                        .query(String.class)
                        .list())
                .contains("194/KH-UBND ngày 31/12/2020 (giai đoạn 2021-2025)");
    }

    private List<Section> outline(String province) {
        return jdbc.sql(SECTIONS)
                .param("province", province)
                .query(Section.class)
                .list();
    }

    private record Section(
            int depth,
            SectionKind kind,
            String heading,
            @Nullable String body) {}
}
