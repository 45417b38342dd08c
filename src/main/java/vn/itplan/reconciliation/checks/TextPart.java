package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.funding.FundingFacts.Source;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.plan.SectionKind;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** What the text on funding gives a source or a year, line by line, against what the tables give it. */
@Component
class TextPart implements Check {

    private static final Pattern LINE = Pattern.compile("^[-+•*\\s]*([^:;0-9]{2,80}?(?:[0-9]{4})?)\\s*:\\s*(.+)$");
    private static final Pattern YEAR = Pattern.compile("(?iu)^(?:kinh phí |vốn )?năm\\s+([0-9]{4})$");

    @Override
    public CheckCode code() {
        return CheckCode.TEXT_PART;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Section section : picture.plan().sections()) {
            if (section.kind() == SectionKind.FUNDING) {
                Texts.clean(section.body()).replace("**", "").lines().forEach(line -> {
                    Matcher said = LINE.matcher(line);
                    if (said.matches()) {
                        look(picture, section, said.group(1).strip(), said.group(2), findings);
                    }
                });
            }
        }
        return findings;
    }

    private void look(Picture picture, Section section, String label, String rest, List<Finding> findings) {
        Matcher named = YEAR.matcher(label);
        Integer year = named.matches() ? Integer.valueOf(named.group(1)) : null;
        Long source = year == null ? source(picture, label) : null;
        Money amount = Amounts.first(rest).map(Amounts.Amount::money).orElse(null);
        if (amount == null || year == null && source == null || isKnown(picture, amount.dong(), year, source)) {
            return;
        }
        total(picture, year, source)
                .ifPresent(total ->
                        findings.add(Finding.of(code(), Place.section(section), label, amount, Money.ofDong(total))
                                .money(amount.dong(), total)
                                .about(label, amount)));
    }

    private static @Nullable Long source(Picture picture, String label) {
        String key = Texts.searchKey(label);
        return picture.money().sources().stream()
                .map(Source::id)
                .filter(id -> picture.namesOf(id).contains(key))
                .findFirst()
                .orElse(null);
    }

    /** A part of any group or year has the right to stand in the text: only what no table knows is a disagreement. */
    private static boolean isKnown(Picture picture, long amount, @Nullable Integer year, @Nullable Long source) {
        boolean stated = !picture.statedMoney(
                        figure -> isOf(year, source, figure) && Objects.equals(figure.amount(), amount))
                .isEmpty();
        Set<Long> sums = new HashSet<>();
        sums.add(Picture.sum(lines(picture, isOf(year, source))));
        picture.plan()
                .groups()
                .forEach(group -> sums.add(picture.itemsOf(group.id()).stream()
                        .flatMap(item -> picture.planned(item.id()).stream())
                        .filter(isOf(year, source))
                        .mapToLong(Line::amount)
                        .sum()));
        return stated || sums.contains(amount);
    }

    private static Optional<Long> total(Picture picture, @Nullable Integer year, @Nullable Long source) {
        List<Stated> stated = picture.statedMoney(figure -> figure.itemId() == null
                && figure.groupId() == null
                && figure.stage() == FundingStage.PLANNED
                && Objects.equals(figure.year(), year)
                && Objects.equals(figure.sourceId(), source));
        long sum = Picture.sum(lines(picture, isOf(year, source)));
        return stated.isEmpty()
                ? Optional.of(sum).filter(any -> any > 0)
                : Optional.ofNullable(stated.get(0).amount());
    }

    private static List<Line> lines(Picture picture, Predicate<Line> wanted) {
        return picture.plan().items().stream()
                .flatMap(item -> picture.planned(item.id()).stream())
                .filter(wanted)
                .toList();
    }

    private static Predicate<Line> isOf(@Nullable Integer year, @Nullable Long source) {
        return line -> (year == null || year.equals(line.year())) && (source == null || source.equals(line.sourceId()));
    }

    private static boolean isOf(@Nullable Integer year, @Nullable Long source, Stated figure) {
        return (year == null || year.equals(figure.year())) && (source == null || source.equals(figure.sourceId()));
    }
}
