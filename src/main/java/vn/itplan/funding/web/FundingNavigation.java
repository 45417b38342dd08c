package vn.itplan.funding.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.itplan.common.Permission;
import vn.itplan.common.web.NavigationEntry;

/** What this room adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class FundingNavigation {

    @Bean
    NavigationEntry fundingSourcesEntry() {
        return new NavigationEntry(
                510, "funding.source.list.title", "/funding-sources", "money", Permission.CATALOGUE_READ);
    }
}
