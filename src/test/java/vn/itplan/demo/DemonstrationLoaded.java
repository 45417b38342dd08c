package vn.itplan.demo;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Gives an application under test the demonstration, which it would load by itself only into its own server. */
@TestConfiguration(proxyBeanMethods = false)
public class DemonstrationLoaded {

    /** Of every account of the demonstration. */
    public static final String PASSWORD = "ba con voi tim doc sach";

    /** Before the first administrator of an empty database is made, who would be one too many. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner loadDemonstration(DemoLoader loader) {
        return arguments -> loader.load(PASSWORD);
    }
}
