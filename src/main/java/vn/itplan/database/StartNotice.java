package vn.itplan.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last words on the console at a start: where the application is, and where its files and passwords are. */
@Component
class StartNotice {

    private static final Logger log = LoggerFactory.getLogger(StartNotice.class);

    private final DataDirectory directory;
    private final DatabaseMode mode;
    private final Environment environment;

    StartNotice(DataDirectory directory, DatabaseMode mode, Environment environment) {
        this.directory = directory;
        this.mode = mode;
        this.environment = environment;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            log.info("{}", text(address(context.getWebServer().getPort())));
        }
    }

    String text(String address) {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        line(text, "ITPlan is ready", address);
        line(text, "Data directory", directory.path().toString());
        line(
                text,
                "Database",
                mode == DatabaseMode.EMBEDDED ? "PostgreSQL of the data directory" : "the configured PostgreSQL");
        file(text, "Demonstration password", DataDirectory.DEMO_PASSWORD);
        file(text, "First administrator", DataDirectory.FIRST_ADMINISTRATOR);
        return text.toString();
    }

    private void file(StringBuilder text, String label, String name) {
        SecretFile file = directory.secret(name);
        if (file.exists()) {
            line(text, label, "in " + file.path());
        }
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-24s%s%n".formatted(label, value));
    }

    private String address(int port) {
        String scheme = environment.getProperty("server.ssl.bundle") == null
                        && environment.getProperty("server.ssl.key-store") == null
                        && environment.getProperty("server.ssl.certificate") == null
                ? "http"
                : "https";
        return scheme + "://" + host(environment.getProperty("server.address")) + ":" + port
                + environment.getProperty("server.servlet.context-path", "") + "/";
    }

    private static String host(@Nullable String address) {
        return address == null || address.isBlank() || address.equals("0.0.0.0") || address.equals("::")
                ? "localhost"
                : address;
    }
}
