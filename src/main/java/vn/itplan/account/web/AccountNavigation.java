package vn.itplan.account.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.itplan.common.Permission;
import vn.itplan.common.web.NavigationEntry;

/** What this room adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry(910, "account.admin.title", "/admin/accounts", "person", Permission.ACCOUNT_EDIT);
    }
}
