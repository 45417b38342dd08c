package vn.itplan.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.Provinces;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;

/**
 * Where an administrator may give roles, and what there is to give. The place is chosen first and stands in the address:
 * the agencies offered are those of one province, also without a script.
 */
@Component
class GrantChoices {

    /** The place of a role without province. */
    static final String EVERYWHERE = "all";

    private final Provinces provinces;
    private final Agencies agencies;
    private final Access access;
    private final Choices choices;
    private final MessageSource messages;

    GrantChoices(Provinces provinces, Agencies agencies, Access access, Choices choices, MessageSource messages) {
        this.provinces = provinces;
        this.agencies = agencies;
        this.access = access;
        this.choices = choices;
        this.messages = messages;
    }

    List<Choice> places() {
        List<Choice> places = new ArrayList<>(provinces());
        if (access.mayEverywhere(Permission.ACCOUNT_EDIT)) {
            Locale locale = LocaleContextHolder.getLocale();
            places.add(0, new Choice(EVERYWHERE, messages.getMessage("account.everywhere", null, locale)));
        }
        return places;
    }

    List<Choice> provinces() {
        return provinces.with(Permission.ACCOUNT_EDIT).stream()
                .map(province -> Choice.of(province.id(), province.name()))
                .toList();
    }

    /** The place asked for, or the only one there is. */
    @Nullable
    Choice place(@Nullable String asked) {
        List<Choice> places = places();
        if (asked == null || asked.isEmpty()) {
            return places.size() == 1 ? places.get(0) : null;
        }
        return places.stream()
                .filter(place -> place.value().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("place " + asked));
    }

    List<Choice> roles(Choice place) {
        return place.value().equals(EVERYWHERE)
                ? choices.of(Role.class, "account.role").stream()
                        .filter(role -> role.value().equals(Role.ADMINISTRATOR.name()))
                        .toList()
                : choices.of(Role.class, "account.role");
    }

    List<Choice> agencies(Choice place) {
        return place.value().equals(EVERYWHERE)
                ? List.of()
                : agencies.choices(Long.parseLong(place.value())).stream()
                        .map(agency -> Choice.of(agency.id(), agency.name()))
                        .toList();
    }
}
