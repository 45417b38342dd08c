package vn.itplan.overview.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.itplan.common.Permission;
import vn.itplan.common.web.NavigationEntry;

/** What this room adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class OverviewNavigation {

    @Bean
    NavigationEntry homeEntry() {
        return new NavigationEntry(100, "home.title", "/", "home", Permission.OWN_ACCOUNT);
    }

    @Bean
    NavigationEntry plansEntry() {
        return new NavigationEntry(200, "plan.list.title", "/plans", "plans", Permission.PLAN_READ);
    }

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry(920, "trail.navigation", "/admin/audit", "history", Permission.TRAIL_READ);
    }
}
