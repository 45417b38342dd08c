package vn.itplan.journey;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all tests; each test gets visitors of its own, and fails when a page complained while they looked. */
class ChromiumExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(ChromiumExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).computeIfAbsent(Visitors.class, key -> visitors(context), Visitors.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(HERE).get(Visitors.class, Visitors.class);
        if (visitors != null) {
            visitors.leave(context.getExecutionException().isPresent());
        }
    }

    private static Visitors visitors(ExtensionContext context) {
        Store whole = context.getRoot().getStore(HERE);
        Chromium chromium = whole.computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        String port =
                SpringExtension.getApplicationContext(context).getEnvironment().getProperty("local.server.port");
        return new Visitors(chromium.browser(), "http://localhost:" + Objects.requireNonNull(port));
    }
}
