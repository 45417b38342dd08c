package vn.itplan.database;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The embedded database in a process of its own, wired as in the application. Says {@code READY <url> <password>} and
 * runs until killed, or until whoever started it goes.
 */
class LauncherProgram {

    static final String READY = "READY";

    public static void main(String[] args) throws IOException {
        SpringApplication application =
                new SpringApplication(DatabaseConfiguration.class, EmbeddedDatabaseConfiguration.class, Failing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        JdbcConnectionDetails details = application.run(args).getBean(JdbcConnectionDetails.class);
        System.out.println(READY + " " + details.getJdbcUrl() + " " + details.getPassword());
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        System.exit(3);
    }

    /** With {@code --fail=true} the context fails after PostgreSQL was started. */
    @Configuration(proxyBeanMethods = false)
    static class Failing {

        @Bean
        Object failsIfTold(JdbcConnectionDetails details, @Value("${fail:false}") boolean fail) {
            if (fail) {
                throw new IllegalStateException("told to fail, on " + details.getJdbcUrl());
            }
            return new Object();
        }
    }
}
