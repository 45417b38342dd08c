package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Problem.Severity;

/** Collects what is found wrong on one sheet. */
final class Problems {

    private final String sheet;
    private final List<Problem> found = new ArrayList<>();

    Problems(String sheet) {
        this.sheet = sheet;
    }

    void error(String code, @Nullable String address, Object... more) {
        found.add(Problem.at(Severity.ERROR, code, sheet, address, more));
    }

    void warn(String code, @Nullable String address, Object... more) {
        found.add(Problem.at(Severity.WARNING, code, sheet, address, more));
    }

    void info(String code, @Nullable String address, Object... more) {
        found.add(Problem.at(Severity.INFO, code, sheet, address, more));
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
