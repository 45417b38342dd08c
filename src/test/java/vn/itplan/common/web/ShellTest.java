package vn.itplan.common.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import vn.itplan.common.Permission;

/** The shell with sample pages on a real Tomcat and for MockMvc: no room, no database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = ShellTest.ShellAlone.class,
        properties = "spring.autoconfigure.exclude="
                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@AutoConfigureMockMvc
@interface ShellTest {

    @Configuration(proxyBeanMethods = false)
    @TestComponent
    @EnableAutoConfiguration
    @Import({
        ShellConfiguration.class,
        ShellSource.class,
        ShellAdvice.class,
        LanguageController.class,
        MoneyDisplay.class,
        DateDisplay.class,
        ErrorAnswers.class,
        ErrorAdvice.class,
        ErrorPageController.class,
        ErrorConfiguration.class,
        RequestReferenceFilter.class,
        SamplePages.class,
        SampleFailures.class
    })
    class ShellAlone {

        @Bean
        SecurityFilterChain everybody(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        NavigationEntry administration() {
            return new NavigationEntry(900, "shell.search", "/admin", "admin", Permission.PROVINCE_EDIT);
        }

        @Bean
        NavigationEntry sample() {
            return new NavigationEntry(200, "shell.pages", "/sample", "plans", Permission.PLAN_READ);
        }

        @Bean
        NavigationEntry home() {
            return new NavigationEntry(100, "shell.menu", "/", "home", Permission.OWN_ACCOUNT);
        }
    }
}
