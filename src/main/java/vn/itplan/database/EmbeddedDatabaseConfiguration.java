package vn.itplan.database;

import java.net.InetAddress;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The application without a configured database: its own PostgreSQL, and a web server for this machine only. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseCondition.class)
class EmbeddedDatabaseConfiguration {

    private static final String DATABASE = "itplan";

    @Bean(initMethod = "start", destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataDirectory directory) {
        return new EmbeddedPostgres(directory);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgres postgres) {
        postgres.createDatabaseIfMissing(DATABASE);
        return new EmbeddedConnectionDetails(postgres.jdbcUrl(DATABASE), postgres.password());
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackUnlessTold(Environment environment) {
        return factory -> {
            if (!StringUtils.hasText(environment.getProperty("server.address"))) {
                factory.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }

    private record EmbeddedConnectionDetails(String url, String secret) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return EmbeddedPostgres.USER;
        }

        @Override
        public String getPassword() {
            return secret;
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
