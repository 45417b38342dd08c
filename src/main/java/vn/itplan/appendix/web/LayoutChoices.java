package vn.itplan.appendix.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Counting;
import vn.itplan.appendix.AppendixLayout.GroupRows;
import vn.itplan.appendix.AppendixLayout.Grouping;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.AppendixLayout.Orientation;
import vn.itplan.appendix.AppendixLayout.Subtotals;
import vn.itplan.appendix.AppendixLayout.TotalPlace;
import vn.itplan.appendix.NumberStyle;
import vn.itplan.appendix.RowSource;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.funding.BudgetLevel;

/** The menus of the form of a layout, in the reader's language. */
@Component
class LayoutChoices {

    private static final List<String> SPREADS = List.of(
            "YEAR",
            "SOURCE",
            "STAGE",
            "YEAR,SOURCE",
            "SOURCE,YEAR",
            "YEAR,STAGE",
            "STAGE,YEAR",
            "SOURCE,STAGE",
            "STAGE,SOURCE",
            "YEAR,SOURCE,STAGE",
            "YEAR,STAGE,SOURCE",
            "SOURCE,YEAR,STAGE",
            "SOURCE,STAGE,YEAR",
            "STAGE,YEAR,SOURCE",
            "STAGE,SOURCE,YEAR");

    private final Choices choices;
    private final MessageSource messages;

    LayoutChoices(Choices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
    }

    Map<String, List<Choice>> menus() {
        Map<String, List<Choice>> menus = new HashMap<>();
        menus.put("orientation", choices.of(Orientation.class, "layout.orientation"));
        menus.put("unit", choices.of(MoneyUnit.class, "import.unit"));
        menus.put("rows", choices.of(RowSource.class, "layout.rows"));
        menus.put("grouping", choices.of(Grouping.class, "layout.grouping"));
        menus.put("groupRows", choices.of(GroupRows.class, "layout.group-rows"));
        menus.put("counting", choices.of(Counting.class, "layout.counting"));
        menus.put("number", choices.of(NumberStyle.class, "layout.number"));
        menus.put("subtotals", choices.of(Subtotals.class, "layout.subtotals"));
        menus.put("totalPlace", choices.of(TotalPlace.class, "layout.total-place"));
        menus.put("meaning", choices.of(Meaning.class, "layout.meaning"));
        menus.put("align", choices.of(Align.class, "layout.align"));
        menus.put("stage", choices.of(FundingStage.class, "funding.stage"));
        menus.put("by", named(SPREADS, "layout.by."));
        menus.put("levels", choices.of(BudgetLevel.class, "funding.source.level"));
        return menus;
    }

    private List<Choice> named(List<String> values, String prefix) {
        List<Choice> named = new ArrayList<>();
        for (String value : values) {
            named.add(new Choice(
                    value,
                    messages.getMessage(prefix + value.replace(',', '.'), null, LocaleContextHolder.getLocale())));
        }
        return named;
    }
}
