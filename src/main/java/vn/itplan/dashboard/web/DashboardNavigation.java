package vn.itplan.dashboard.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.itplan.common.Permission;
import vn.itplan.common.web.NavigationEntry;

/** What this room adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class DashboardNavigation {

    @Bean
    NavigationEntry dashboardEntry() {
        return new NavigationEntry(400, "dashboard.title", "/dashboard", "overview", Permission.PLAN_READ);
    }
}
