package vn.itplan.agency.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.agency.Provinces;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;

/** The provinces in which the account holds a permission, for forms and filters. */
@Component
class ProvinceChoices {

    private final Provinces provinces;

    ProvinceChoices(Provinces provinces) {
        this.provinces = provinces;
    }

    List<Choice> with(Permission permission) {
        return provinces.with(permission).stream()
                .map(province -> Choice.of(province.id(), province.name()))
                .toList();
    }
}
