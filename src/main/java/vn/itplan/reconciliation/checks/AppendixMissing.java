package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** An appendix that the text names and that the plan does not hold. */
@Component
class AppendixMissing implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.APPENDIX_MISSING;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Appendices appendices = Appendices.of(picture);
        return appendices.cited().entrySet().stream()
                .filter(cited -> !appendices.held().containsKey(cited.getKey()))
                .map(cited -> Finding.of(
                                code(),
                                cited.getValue().place(),
                                cited.getValue().words())
                        .about(cited.getKey()))
                .toList();
    }
}
