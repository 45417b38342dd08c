package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** The same name twice, or a name that begins with a whole other one. */
@Component
class ProjectTwice implements Check {

    private static final int LONG_ENOUGH = 25;
    /** Names that go the same way for so many words are one work, or two that want telling apart. */
    private static final int MANY_WORDS = 12;

    @Override
    public CheckCode code() {
        return CheckCode.PROJECT_TWICE;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Named> names = picture.plan().items().stream()
                .map(item -> new Named(Texts.searchKey(item.name()), item))
                .sorted(Comparator.comparing(Named::key))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            Named before = names.get(i - 1);
            Named here = names.get(i);
            boolean same = before.key().equals(here.key());
            boolean begins = before.key().length() >= LONG_ENOUGH && here.key().startsWith(before.key() + " ");
            boolean sharesMuch = sharedWords(before.key(), here.key()) >= MANY_WORDS;
            if (same || begins || sharesMuch) {
                findings.add(Finding.of(code(), picture.place(here.item()), picture.place(before.item()))
                        .saying(same ? "SAME" : "ALIKE")
                        .about(before.item().id()));
            }
        }
        return findings;
    }

    private static int sharedWords(String one, String other) {
        String[] first = one.split(" ");
        String[] second = other.split(" ");
        int shared = 0;
        while (shared < first.length && shared < second.length && first[shared].equals(second[shared])) {
            shared++;
        }
        return shared;
    }

    private record Named(String key, Item item) {}
}
