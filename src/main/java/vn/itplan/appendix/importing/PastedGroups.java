package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.appendix.TableCopy;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanGroups.GroupChoice;

/**
 * The groups that pasted rows stand in: those that the plan has, found by name below the same group, and new ones. A row
 * stands below the headings among the rows, or names the way to its group in a column of its own.
 */
final class PastedGroups {

    static final int DEEPEST = 3;

    private static final Pattern NUMBERED = Pattern.compile("(\\S{1,20})\\. (.+)", Pattern.DOTALL);

    /**
     * A group.
     *
     * @param id null for a new one
     * @param row the pasted row that heads it, null where a column names it
     */
    record Group(
            @Nullable Long id,
            @Nullable Group parent,
            @Nullable String code,
            String name,
            int depth,
            @Nullable RecognizedRow row) {

        String title() {
            String own = code == null ? name : code + ". " + name;
            return parent == null ? own : parent.title() + TableCopy.WAY + own;
        }
    }

    /** A group of the plan. */
    record Kept(long id, @Nullable Long parentId, @Nullable String code, String name, int depth) {

        GroupChoice choice() {
            return new GroupChoice(id, depth, code == null ? name : code + ". " + name);
        }
    }

    private final Map<String, Group> known = new HashMap<>();
    private final List<Group> added = new ArrayList<>();
    private final Map<Integer, Group> headed = new LinkedHashMap<>();
    private final Map<Integer, Group> ofItems = new HashMap<>();

    private PastedGroups() {}

    /**
     * @param target the group that all of it comes into, null for none
     */
    static PastedGroups of(RecognizedTable table, List<Kept> kept, @Nullable Long target, Problems problems) {
        PastedGroups groups = new PastedGroups();
        Group base = groups.keep(kept, target);
        for (RecognizedRow row : table.rows()) {
            Group parent = row.groupPath().isEmpty()
                    ? base
                    : groups.headed.get(row.groupPath().get(row.groupPath().size() - 1));
            if (row.kind() == RecognizedRow.Kind.GROUP) {
                Group group = groups.find(parent, Texts.cleanOrNull(row.order()), row.name(), row);
                groups.headed.put(row.rowNumber(), group);
                groups.check(group, row.cell(Meaning.NAME), problems);
            } else if (row.kind() == RecognizedRow.Kind.ITEM) {
                groups.place(row, parent, base, problems);
            }
        }
        return groups;
    }

    /** The groups of the plan in printed order, each after the one that it stands in. */
    static List<Kept> read(JdbcClient jdbc, long version) {
        return jdbc.sql("""
                        select id, parent_id, code, name, depth from plan_group_path
                        where version_id = :version order by path, way
                        """).param("version", version).query(Kept.class).list();
    }

    private @Nullable Group keep(List<Kept> groups, @Nullable Long target) {
        Map<Long, Group> byId = new HashMap<>();
        for (Kept kept : groups) {
            Group parent = kept.parentId() == null ? null : byId.get(kept.parentId());
            Group group = new Group(kept.id(), parent, kept.code(), kept.name(), kept.depth(), null);
            byId.put(kept.id(), group);
            known.putIfAbsent(key(parent, group.name()), group);
        }
        return target == null ? null : byId.get(target);
    }

    private void place(RecognizedRow row, @Nullable Group parent, @Nullable Group base, Problems problems) {
        CellText cell = row.cell(Meaning.GROUP);
        Group group = parent;
        if (cell != null) {
            group = base;
            for (String name : cell.text().equals(TableCopy.NO_GROUP)
                    ? new String[0]
                    : cell.text().split(TableCopy.WAY.strip())) {
                String title = Texts.cleanLine(name);
                if (!title.isEmpty()) {
                    group = named(group, title);
                }
            }
            if (group != null) {
                check(group, cell, problems);
            }
        }
        if (group != null) {
            ofItems.put(row.rowNumber(), group);
        }
    }

    private void check(Group group, @Nullable CellText cell, Problems problems) {
        if (group.depth() > DEEPEST) {
            problems.error("paste.group.too-deep", cell == null ? null : cell.address(), group.name(), DEEPEST);
        }
    }

    /** "I. Hạ tầng": a group of this whole name, else one numbered so. */
    private Group named(@Nullable Group parent, String title) {
        Matcher numbered = NUMBERED.matcher(title);
        boolean whole = known.containsKey(key(parent, title)) || !numbered.matches();
        return whole ? find(parent, null, title, null) : find(parent, numbered.group(1), numbered.group(2), null);
    }

    private Group find(@Nullable Group parent, @Nullable String code, String name, @Nullable RecognizedRow row) {
        return known.computeIfAbsent(key(parent, name), key -> {
            Group group = new Group(null, parent, code, name, parent == null ? 1 : parent.depth() + 1, row);
            added.add(group);
            return group;
        });
    }

    private static String key(@Nullable Group parent, String name) {
        return (parent == null ? "" : parent.title() + "\n") + Texts.searchKey(name);
    }

    /** Those that the plan does not have, each after the one that it stands in. */
    List<Group> added() {
        return added;
    }

    /** The group that this row of a heading is. */
    Group headedBy(RecognizedRow row) {
        return Objects.requireNonNull(headed.get(row.rowNumber()));
    }

    /** The group that the item stands in, null outside all groups. */
    @Nullable
    Group of(RecognizedRow item) {
        return ofItems.get(item.rowNumber());
    }
}
