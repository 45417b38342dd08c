package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.itplan.demo.DemonstrationLoaded;

/** The people of one test, each with a browser profile of their own. */
final class Visitors {

    private static final int PATIENCE_MS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    private final Browser browser;
    private final String address;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Others, of the same application, at another browser. */
    Visitors before(Browser another) {
        return new Visitors(another, address);
    }

    /** At the desk in an office: 1366×768, Vietnamese, JavaScript on. */
    Visitor visitor() {
        return visitor(options -> {});
    }

    Visitor visitor(Consumer<Browser.NewContextOptions> profile) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("vi-VN")
                .setViewportSize(1366, 768)
                .setReducedMotion(ReducedMotion.REDUCE);
        profile.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        Visitor visitor = new Visitor(context);
        all.add(visitor);
        return visitor;
    }

    Visitor signedIn(String username) {
        Visitor visitor = visitor();
        visitor.signIn(username, DemonstrationLoaded.PASSWORD);
        return visitor;
    }

    /**
     * @param failed whether the test has failed already, for a reason that says more
     */
    void leave(boolean failed) {
        List<String> complaints = new ArrayList<>();
        for (Visitor visitor : all) {
            complaints.addAll(visitor.complaints());
            visitor.close();
        }
        if (!failed) {
            assertThat(complaints).as("what the pages complained of").isEmpty();
        }
    }
}
