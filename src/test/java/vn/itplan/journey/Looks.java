package vn.itplan.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** A page at the desk and on a phone, light and dark. */
final class Looks {

    private static final Pattern MESSAGE_KEY = Pattern.compile("\\?\\?[a-z]");

    /** Rules that depend on colours or sizes; the others see the same page in every look. */
    private static final List<String> LOOK = List.of("color-contrast", "target-size");

    private static final int BROWSERS = 2;

    private Looks() {}

    /**
     * What is wrong with the pages. Browsers of their own share them, since one browser keeps one processor busy.
     *
     * @throws Exception what a browser met
     */
    static List<String> atAll(Collection<String> addresses, String language, String username, Visitors visitors)
            throws Exception {
        Queue<String> open = new ConcurrentLinkedQueue<>(addresses);
        List<String> findings = new ArrayList<>();
        ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Future<List<String>>> found = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) {
                found.add(browsers.submit(() -> atSome(open, language, username, visitors)));
            }
            for (Future<List<String>> some : found) {
                findings.addAll(some.get());
            }
        } finally {
            browsers.shutdownNow();
        }
        return findings;
    }

    private static List<String> atSome(Queue<String> open, String language, String username, Visitors visitors) {
        List<String> findings = new ArrayList<>();
        try (Chromium chromium = Chromium.start()) {
            Visitors others = visitors.before(chromium.browser());
            Visitor visitor = others.signedIn(username);
            if (language.equals("en")) {
                visitor.speakEnglish();
            }
            for (String address = open.poll(); address != null; address = open.poll()) {
                int status = visitor.open(address).status();
                if (status != 200) {
                    findings.add(address + " answers " + status);
                }
                at(visitor.page(), language, findings);
            }
            others.leave(false);
        }
        return findings;
    }

    /** Adds to the findings what is wrong with the page that is open. */
    static void at(Page page, String language, List<String> findings) {
        String place = language + " " + page.url().replaceFirst("^[a-z]+://[^/]+", "") + ": ";
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            findings.add(place + "html says another language");
        }
        if (page.title().startsWith("null")) {
            findings.add(place + "the title is missing");
        }
        if (MESSAGE_KEY.matcher(page.content()).find()) {
            findings.add(place + "a message is missing");
        }
        desk(page, ColorScheme.LIGHT);
        axe(place + "desk, light: ", page, List.of(), findings);
        phone(page, ColorScheme.DARK);
        width(place, page, findings);
        if (language.equals("vi")) {
            axe(place + "phone, dark: ", page, List.of(), findings);
            phone(page, ColorScheme.LIGHT);
            axe(place + "phone, light: ", page, LOOK, findings);
            desk(page, ColorScheme.DARK);
            axe(place + "desk, dark: ", page, LOOK, findings);
        }
        desk(page, ColorScheme.LIGHT);
    }

    private static void desk(Page page, ColorScheme scheme) {
        page.setViewportSize(1366, 768);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void phone(Page page, ColorScheme scheme) {
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static void width(String place, Page page, List<String> findings) {
        Object width = page.evaluate("() => document.documentElement.scrollWidth");
        if (((Number) width).intValue() > 390) {
            findings.add(place + "is " + width + " px wide on a phone of 390");
        }
    }

    private static void axe(String place, Page page, List<String> rules, List<String> findings) {
        Axe.findings(page, rules).forEach(finding -> findings.add(place + finding));
    }
}
