package vn.itplan.overview.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.itplan.agency.Provinces;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;

/** What the filter over the trail offers. */
@Component
class TrailChoices {

    private static final List<String> TYPES = List.of(
            "plan",
            "plan-version",
            "plan-group",
            "plan-item",
            "plan-item-agency",
            "plan-item-year",
            "plan-citation",
            "plan-past-result",
            "plan-past-amount",
            "plan-service-target",
            "plan-responsibility",
            "legal-document",
            "appendix-layout",
            "stated-figure",
            "finding",
            "funding-line",
            "funding-source",
            "funding-source-alias",
            "indicator",
            "indicator-definition",
            "indicator-value",
            "project",
            "project-update",
            "project-update-disbursement",
            "indicator",
            "indicator-definition",
            "indicator-value",
            "import",
            "file",
            "agency",
            "agency-alias",
            "province",
            "account",
            "account-grant",
            "access-token",
            "trail");

    private static final List<String> ACTIONS = List.of(
            "CREATED",
            "CHANGED",
            "DELETED",
            "RESTORED",
            "MOVED",
            "EXPORTED",
            "SIGNED_IN",
            "SIGNED_OUT",
            "SIGN_IN_REFUSED",
            "REFUSED",
            "PASSWORD_CHANGED",
            "PASSWORD_REFUSED",
            "PASSWORD_SET",
            "LINK_CREATED",
            "ACCOUNT_CREATED",
            "ACCOUNT_DISABLED",
            "ACCOUNT_ENABLED",
            "SESSIONS_ENDED",
            "TOKEN_CREATED",
            "TOKEN_REVOKED",
            "SUCCESSOR_ADDED",
            "SUCCESSOR_REMOVED");

    private final Provinces provinces;
    private final MessageSource messages;

    TrailChoices(Provinces provinces, MessageSource messages) {
        this.provinces = provinces;
        this.messages = messages;
    }

    List<Choice> types() {
        return words("trail.type.", TYPES);
    }

    List<Choice> actions() {
        return words("trail.action.", ACTIONS);
    }

    /** None for a reader of one province, who need not choose. */
    List<Choice> provinces() {
        List<Choice> all = provinces.with(Permission.TRAIL_READ).stream()
                .map(province -> Choice.of(province.id(), province.name()))
                .toList();
        return all.size() > 1 ? all : List.of();
    }

    private List<Choice> words(String prefix, List<String> values) {
        Locale locale = LocaleContextHolder.getLocale();
        return values.stream()
                .map(value -> new Choice(value, messages.getMessage(prefix + value, null, locale)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(locale)))
                .toList();
    }
}
