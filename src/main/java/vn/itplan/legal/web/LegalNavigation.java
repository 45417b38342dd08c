package vn.itplan.legal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.itplan.common.Permission;
import vn.itplan.common.web.NavigationEntry;

/** What this room adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class LegalNavigation {

    @Bean
    NavigationEntry legalDocumentsEntry() {
        return new NavigationEntry(
                520, "legal.document.list.title", "/legal-documents", "catalogue", Permission.CATALOGUE_READ);
    }
}
