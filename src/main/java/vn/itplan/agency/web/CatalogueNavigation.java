package vn.itplan.agency.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.itplan.common.Permission;
import vn.itplan.common.web.NavigationEntry;

/** What this room adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class CatalogueNavigation {

    @Bean
    NavigationEntry agenciesEntry() {
        return new NavigationEntry(500, "agency.list.title", "/agencies", "agencies", Permission.CATALOGUE_READ);
    }

    @Bean
    NavigationEntry provincesEntry() {
        return new NavigationEntry(
                900, "agency.province.list.title", "/admin/provinces", "provinces", Permission.PROVINCE_EDIT);
    }
}
