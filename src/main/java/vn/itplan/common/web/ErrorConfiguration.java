package vn.itplan.common.web;

import jakarta.servlet.DispatcherType;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands behind the error pages. */
@Configuration(proxyBeanMethods = false)
class ErrorConfiguration {

    @Bean
    FilterRegistrationBean<ErrorDispatchFilter> errorDispatchFilter() {
        FilterRegistrationBean<ErrorDispatchFilter> filter = new FilterRegistrationBean<>(new ErrorDispatchFilter());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastResort() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(LastResortValve.class.getName());
            }
        });
    }
}
