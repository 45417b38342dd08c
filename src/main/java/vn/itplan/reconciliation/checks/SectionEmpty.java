package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A heading with nothing below it: no text, no inner heading, nothing in the list that it shows. */
@Component
class SectionEmpty implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.SECTION_EMPTY;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Section> sections = picture.plan().sections();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            boolean hasInner = i + 1 < sections.size() && sections.get(i + 1).depth() > section.depth();
            if (section.body() == null && !hasInner && isEmpty(picture, section)) {
                findings.add(Finding.of(code(), Place.section(section)));
            }
        }
        return findings;
    }

    private static boolean isEmpty(Picture picture, Section section) {
        return switch (section.kind()) {
            case TEXT, ABBREVIATIONS -> true;
            case LEGAL_BASES, LOCAL_DOCUMENTS -> picture.plan().citations().isEmpty();
            case CURRENT_STATE -> picture.indicators().stream().noneMatch(IndicatorFact::currentState);
            case INDICATORS -> picture.indicators().stream().allMatch(IndicatorFact::currentState);
            case PROJECTS, APPENDICES -> picture.plan().items().isEmpty();
            case FUNDING ->
                picture.money().lines().isEmpty() && picture.plan().stated().isEmpty();
            case PAST_RESULTS -> picture.plan().past().isEmpty();
            case RESPONSIBILITIES -> picture.plan().responsibilities().isEmpty();
            case SERVICES -> picture.plan().services() == 0;
        };
    }
}
