package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** An appendix that the text, which names others, does not name. */
@Component
class AppendixNotCited implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.APPENDIX_NOT_CITED;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Appendices appendices = Appendices.of(picture);
        if (appendices.cited().isEmpty()) {
            return List.of();
        }
        return appendices.held().entrySet().stream()
                .filter(held -> !appendices.cited().containsKey(held.getKey()))
                .map(held -> Finding.of(
                                code(), held.getValue().place(), held.getValue().words())
                        .about(held.getKey()))
                .toList();
    }
}
