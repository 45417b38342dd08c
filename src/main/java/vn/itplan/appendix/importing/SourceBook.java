package vn.itplan.appendix.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.SourceNames;
import vn.itplan.common.Texts;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.BudgetNature;
import vn.itplan.funding.FundingSources.SourceRow;
import vn.itplan.funding.SourceCommand;

/** The sources of a province by the names that papers give them. */
final class SourceBook {

    private static final Pattern SEPARATOR = Pattern.compile("; ");

    private final Map<String, Long> byName = new HashMap<>();
    private final Map<String, Long> byKey = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    SourceBook(List<SourceRow> sources) {
        for (SourceRow source : sources) {
            add(source.id(), source.name());
            names.put(source.id(), source.name());
        }
        for (SourceRow source : sources) {
            String aliases = source.aliases();
            if (aliases != null) {
                SEPARATOR.splitAsStream(aliases).forEach(alias -> add(source.id(), alias));
            }
        }
    }

    void add(long id, String name) {
        byName.putIfAbsent(Texts.searchKey(name), id);
        byKey.putIfAbsent(SourceNames.key(name), id);
        names.putIfAbsent(id, name);
    }

    @Nullable
    Long find(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Long found = byName.get(Texts.searchKey(name));
        return found == null ? byKey.get(SourceNames.key(name)) : found;
    }

    @Nullable
    String name(@Nullable Long id) {
        return id == null ? null : names.get(id);
    }

    /** A source that a paper names and the catalogue does not have yet. */
    static SourceCommand proposed(String name) {
        String key = " " + Texts.searchKey(name) + " ";
        BudgetNature nature = key.contains("dau tu")
                ? BudgetNature.INVESTMENT
                : key.contains("su nghiep") || key.contains("thuong xuien") ? BudgetNature.RECURRENT : null;
        return new SourceCommand(name, level(key), nature, List.of(), 0);
    }

    private static BudgetLevel level(String key) {
        if (key.contains("trung uong") || key.contains(" tw ") || key.contains(" nstw ")) {
            return BudgetLevel.CENTRAL;
        }
        if (key.contains(" oda ")) {
            return BudgetLevel.ODA;
        }
        if (key.contains("doanh nghiep")) {
            return BudgetLevel.ENTERPRISE;
        }
        if (key.contains(" huien ")) {
            return BudgetLevel.DISTRICT;
        }
        return key.contains(" khac ") || key.contains("xa hoi") ? BudgetLevel.OTHER : BudgetLevel.PROVINCE;
    }
}
