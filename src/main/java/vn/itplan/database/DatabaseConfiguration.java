package vn.itplan.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What exists with either database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DataDirectory dataDirectory(@Value("${itplan.data-dir}") String path) {
        return DataDirectory.at(Path.of(path));
    }

    @Bean
    DatabaseMode databaseMode(Environment environment) {
        return EmbeddedDatabaseCondition.mode(environment);
    }
}
