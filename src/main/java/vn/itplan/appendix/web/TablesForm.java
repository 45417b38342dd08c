package vn.itplan.appendix.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.ImportPreview.TableView;
import vn.itplan.appendix.importing.TableChoices;
import vn.itplan.appendix.importing.TableRole;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;

/**
 * What a person says of all tables of a file at once.
 *
 * @param role by number of the table, and so the others
 */
public record TablesForm(
        @Nullable Map<String, String> role, @Nullable Map<String, String> unit) {

    /** What is sent without the tables says nothing of them. */
    public TablesForm {
        role = role == null ? Map.of() : role;
        unit = unit == null ? Map.of() : unit;
    }

    static TablesForm of(List<TableView> tables) {
        Map<String, String> roles = new LinkedHashMap<>();
        Map<String, String> units = new LinkedHashMap<>();
        tables.forEach(table -> {
            String number = String.valueOf(table.index());
            roles.put(number, table.role().name());
            units.put(number, Objects.toString(table.choices().unit(), ""));
        });
        return new TablesForm(roles, units);
    }

    List<TableChoices> choices(FieldReader in, List<TableView> tables) {
        List<TableChoices> choices = new ArrayList<>();
        for (TableView table : tables) {
            String number = String.valueOf(table.index());
            TableRole chosen = in.choice(
                    "role[" + number + "]",
                    TableRole.class,
                    role == null
                            ? table.role().name()
                            : role.getOrDefault(number, table.role().name()));
            MoneyUnit own =
                    in.optionalChoice("unit[" + number + "]", MoneyUnit.class, unit == null ? null : unit.get(number));
            choices.add(table.choices().as(chosen).inUnit(own));
        }
        return choices;
    }
}
