package vn.itplan.overview;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.itplan.audit.AuditEntry;
import vn.itplan.common.Money;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.overview.TrailFacts.Fact;

/** Says the trail in the reader's language. What has no word in the bundles is shown as it was written. */
@Component
class TrailWords {

    private static final Set<String> NAMED_BY_TYPE = Set.of("EXPORTED", "MOVED", "COPIED");
    private static final Pattern MOVED = Pattern.compile("([A-Z_]+): (.*)", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T[0-9:.]+Z");
    private static final Pattern REFUSED = Pattern.compile("([A-Z_]+)( .*)?");
    private static final Pattern EXPORTED = Pattern.compile("(\\S+) ([A-Z]+)");
    private static final Pattern LINE = Pattern.compile("([A-Z]+)(.*)");
    private static final Pattern TOKEN = Pattern.compile("([A-Z]+), ([0-9]+) days");

    private final MessageSource messages;
    private final DateDisplay dates;

    TrailWords(MessageSource messages, DateDisplay dates) {
        this.messages = messages;
        this.dates = dates;
    }

    String action(String action) {
        return word("trail.action." + action, action);
    }

    String field(String type, String field) {
        return field.isEmpty()
                ? word("trail.values", field)
                : word("trail.field." + type + "." + field, word("trail.field." + field, field));
    }

    /** Amounts, dates, names of things and constants in words; all other text as it is. */
    @Nullable
    String value(String type, String field, @Nullable String value, TrailFacts facts) {
        if (value == null) {
            return null;
        }
        String target = TrailFields.target(type, field);
        Long id = TrailFields.id(value);
        if (target != null) {
            Fact fact = facts.find(target, id);
            return fact == null ? value : fact.name();
        }
        if (id != null && (field.equals("amount") || field.equals("total"))) {
            return Money.ofDong(id).toString();
        }
        if (id != null && field.equals("size")) {
            return VietnameseNumbers.format(BigDecimal.valueOf(id)) + " byte";
        }
        if (value.equals("true") || value.equals("false")) {
            return word("trail." + value, value);
        }
        if (CONSTANT.matcher(value).matches()) {
            return word(TrailFields.words(type, field) + "." + value, value);
        }
        return moment(value);
    }

    private String moment(String value) {
        try {
            if (DAY.matcher(value).matches()) {
                return dates.day(LocalDate.parse(value));
            }
            return MOMENT.matcher(value).matches() ? dates.moment(Instant.parse(value)) : value;
        } catch (DateTimeException noDate) {
            return value;
        }
    }

    /** The details of an act recorded by name and the reason that was given. */
    @Nullable
    String reason(AuditEntry entry) {
        String details = entry.details();
        String told = Stream.of(details == null ? null : details(entry.action(), details), entry.reason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? null : told;
    }

    private String details(String action, String details) {
        Matcher refused = REFUSED.matcher(details);
        if (action.equals("REFUSED") && refused.matches()) {
            String asked = Objects.requireNonNullElse(refused.group(2), "");
            return word("trail.permission." + refused.group(1), refused.group(1)) + asked.replaceFirst("^ ", " · ");
        }
        Matcher exported = EXPORTED.matcher(details);
        if (action.equals("EXPORTED") && exported.matches()) {
            return exported.group(1) + " · " + word("trail.mode." + exported.group(2), exported.group(2));
        }
        Matcher moved = MOVED.matcher(details);
        if (action.equals("MOVED") && moved.matches()) {
            return word("trail.moved." + moved.group(1), details, moved.group(2));
        }
        Matcher token = TOKEN.matcher(details);
        if (action.equals("TOKEN_CREATED") && token.matches()) {
            return word("account.token.scope." + token.group(1), token.group(1)) + " · "
                    + word("trail.days", token.group(2), token.group(2));
        }
        return MOMENT.matcher(details).matches() ? word("trail.until", details, moment(details)) : details;
    }

    /** The kind of thing, or nothing where the act says it already. */
    String type(AuditEntry entry) {
        String type = entry.objectType();
        return entry.isOfRow() || NAMED_BY_TYPE.contains(entry.action()) ? word("trail.type." + type, type) : "";
    }

    /** A line of money is told by its item. */
    @Nullable
    String object(AuditEntry entry, TrailFacts facts) {
        Fact fact = facts.find(entry.objectType(), entry.objectId());
        String name = entry.objectName();
        if (fact != null && entry.objectType().equals("account-grant")) {
            return fact.name();
        }
        if (fact != null && entry.objectType().startsWith("project-update")) {
            return name == null ? fact.name() : fact.name() + ", " + moment(name);
        }
        if (fact == null && entry.objectType().equals("indicator-value")) {
            Fact indicator = facts.find("indicator", entry.objectId());
            return indicator == null || name == null ? name : indicator.name() + ", " + moment(name);
        }
        Matcher line = LINE.matcher(Objects.requireNonNullElse(name, ""));
        if (fact == null || !entry.objectType().equals("funding-line") || !line.matches()) {
            return name;
        }
        return fact.name() + ", " + word("funding.stage." + line.group(1), line.group(1)) + line.group(2);
    }

    /** The roles held in the entry's province and everywhere; those of other provinces are nobody's business here. */
    String roles(AuditEntry entry, TrailFacts facts) {
        Fact province = facts.find("province", entry.provinceId());
        List<String> held = Arrays.stream(entry.roles().split(", "))
                .map(role -> role.split(" ", 2))
                .filter(role -> role.length == 1 || province == null || role[1].equals(province.code()))
                .map(role -> role[0])
                .filter(role -> !role.isEmpty())
                .distinct()
                .toList();
        return held.stream().map(role -> word("account.role." + role, role)).collect(Collectors.joining(", "));
    }

    private String word(String key, String otherwise, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale()));
    }
}
