package vn.itplan.reconciliation.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A document that was no longer in force on the day of the plan, by the register. */
@Component
class DocumentReplaced implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.DOCUMENT_REPLACED;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().citations().stream()
                .filter(cited -> cited.endedOn() != null)
                .map(cited -> {
                    LocalDate ended = Objects.requireNonNull(cited.endedOn());
                    String by = cited.replacedBy();
                    return (by == null
                                    ? Finding.of(code(), Place.citation(cited), cited.name(), ended)
                                            .saying("ENDED")
                                    : Finding.of(code(), Place.citation(cited), cited.name(), ended, by)
                                            .saying("REPLACED"))
                            .about(ended);
                })
                .toList();
    }
}
