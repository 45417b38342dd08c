package vn.itplan.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.itplan.database.DataDirectory;
import vn.itplan.database.DatabaseMode;
import vn.itplan.database.SecretFile;

/** Gives the embedded database its demonstration at the first start, before the application says that it is ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoAtFirstStart implements ApplicationRunner {

    private final DatabaseMode mode;
    private final DataDirectory directory;
    private final DemoProperties properties;
    private final DemoLoader loader;

    DemoAtFirstStart(DatabaseMode mode, DataDirectory directory, DemoProperties properties, DemoLoader loader) {
        this.mode = mode;
        this.directory = directory;
        this.properties = properties;
        this.loader = loader;
    }

    /**
     * @param enabled also needs the embedded database
     * @param password of all accounts; when empty one is made and kept in the data directory
     */
    @ConfigurationProperties("itplan.demo")
    record DemoProperties(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("") String password) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode != DatabaseMode.EMBEDDED || !properties.enabled() || loader.isLoaded()) {
            return;
        }
        SecretFile file = directory.secret(DataDirectory.DEMO_PASSWORD);
        String given = properties.password();
        loader.load(file.readOrCreate(() -> given.isEmpty() ? SecretFile.randomPassword() : given));
    }
}
