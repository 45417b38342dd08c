package vn.itplan.appendix.importing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.appendix.importing.ImportDifference.FigureDifference;
import vn.itplan.appendix.importing.ImportDifference.RowDifference;
import vn.itplan.appendix.importing.KeptPlan.KeptGroup;
import vn.itplan.appendix.importing.Provenance.Owner;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.plan.Relation;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;

/** Keeps the figures that a file states. */
@Component
class FigureApplier {

    private static final int LONGEST = 200;
    private static final int LONGEST_LABEL = 300;

    private final StatedFigures figures;
    private final JsonMapper json;

    FigureApplier(StatedFigures figures, JsonMapper json) {
        this.figures = figures;
        this.json = json;
    }

    /** Where a figure stands and of what it is said: a group, an item or, for neither, the whole plan. */
    private record Said(
            RecognizedTable table,
            @Nullable Long group,
            @Nullable Long item,
            @Nullable String label,
            @Nullable String layout) {}

    /** Keeps what a row states of a group, an item or, for neither, the whole plan. */
    void put(ImportWork work, RowDifference row, @Nullable Long group, @Nullable Long item) {
        ChosenTable table = row.table();
        String label = item == null ? label(work, row, group) : null;
        Said said = new Said(table.table(), group, item, label, table.choices().layout());
        for (FigureDifference figure : row.figures()) {
            boolean replaced = put(work, said, figure, work.isTaken(row));
            work.change(replaced && item == null ? 1 : 0);
        }
    }

    /**
     * @param taken whether the file's value replaces another that is kept
     * @return whether it did
     */
    private boolean put(ImportWork work, Said said, FigureDifference figure, boolean taken) {
        Money money = figure.amount().money();
        if (money == null) {
            return false;
        }
        String place = TableName.place(said.table(), figure.amount().address());
        StatedMoney stated = stated(said, figure.key(), money, written(figure.amount()), place);
        if (figure.kept() == null) {
            long id = figures.add(work.plan(), stated);
            work.effects().created(Owner.FIGURE, id);
            work.provenance().add(Owner.FIGURE, id, said.table().sheet(), figure.amount());
            return false;
        }
        if (figure.says(money) || !taken) {
            return false;
        }
        StatedMoney before =
                stated(said, figure.key(), figure.kept().amount(), figure.kept().text(), place);
        work.effects().changed(Owner.FIGURE, figure.kept().id(), json.writeValueAsString(before));
        figures.readAgain(work.plan(), figure.kept().id(), stated);
        work.provenance().add(Owner.FIGURE, figure.kept().id(), said.table().sheet(), figure.amount());
        return true;
    }

    private static StatedMoney stated(Said said, LineKey key, Money money, String text, String place) {
        Long group = said.item() == null ? said.group() : null;
        return new StatedMoney(
                group,
                key.year(),
                key.source(),
                key.stage(),
                money,
                text,
                place,
                said.item(),
                Relation.EQUAL,
                said.label(),
                said.layout());
    }

    /** What the table calls its row; null where that is the name of the group. */
    private static @Nullable String label(ImportWork work, RowDifference row, @Nullable Long group) {
        String name = called(row.row());
        boolean named = row.row().kind() == Kind.GROUP
                || row.row().kind() == Kind.ITEM && Objects.equals(name, groupName(work, row, group));
        return named ? null : name;
    }

    private static @Nullable String called(RecognizedRow row) {
        String name = Texts.cleanOrNull(row.name());
        return name == null || name.length() > LONGEST_LABEL ? null : name;
    }

    private static @Nullable String groupName(ImportWork work, RowDifference row, @Nullable Long group) {
        KeptGroup kept = group == null ? null : work.kept().groups().get(group);
        Integer of = row.table().guess().tableOfRow().get(row.row().rowNumber());
        if (kept != null || of == null) {
            return kept == null ? null : kept.name();
        }
        return work.difference().tables().get(of).choices().group();
    }

    /** A format may show nothing at all, or a sentence. */
    private static String written(Amount amount) {
        String text = amount.text().isEmpty() ? amount.raw() : amount.text();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
