package vn.itplan.appendix.importing;

import java.util.List;

/** The file was read and cannot be imported as it is. Nothing of it is stored; the problems say what to mend, cell by cell. */
public class ImportRefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    ImportRefusedException(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
