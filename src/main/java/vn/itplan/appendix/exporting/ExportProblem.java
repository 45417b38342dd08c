package vn.itplan.appendix.exporting;

import java.util.List;

/**
 * Something of the table that a file format cannot hold whole.
 *
 * @param cell its address in the file: "B7"
 * @param key of the message in the bundles; its arguments follow the cell, which is argument 0
 */
public record ExportProblem(String cell, String key, List<Object> arguments) {

    static ExportProblem textCut(String cell, int limit) {
        return new ExportProblem(cell, "appendix.problem.text-cut", List.of(cell, limit));
    }

    static ExportProblem formulaLeftOut(String cell) {
        return new ExportProblem(cell, "appendix.problem.formula-left-out", List.of(cell));
    }
}
