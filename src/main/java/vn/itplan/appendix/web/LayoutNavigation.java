package vn.itplan.appendix.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.itplan.common.Permission;
import vn.itplan.common.web.NavigationEntry;

/** What this room adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class LayoutNavigation {

    @Bean
    NavigationEntry layoutsEntry() {
        return new NavigationEntry(530, "layout.list.title", "/layouts", "catalogue", Permission.CATALOGUE_READ);
    }
}
