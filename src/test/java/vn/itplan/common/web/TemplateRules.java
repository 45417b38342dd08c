package vn.itplan.common.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What no template may hold: words of its own, and what the Content-Security-Policy would refuse. */
final class TemplateRules {

    private static final Set<String> SHOWN =
            Set.of("title", "alt", "placeholder", "aria-label", "aria-description", "label", "data-label");
    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");
    private static final Set<String> TEXT_BY_EXPRESSION =
            Set.of("th:text", "th:utext", "th:title", "th:alt", "th:placeholder", "th:aria-label", "th:label");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("[#$*@~]\\{[^{}]*}");
    private static final Pattern FOREIGN_LETTER = Pattern.compile("[\\p{L}&&[^\\p{ASCII}]]");

    private TemplateRules() {}

    static List<String> broken(Template template) {
        List<String> found = new ArrayList<>();
        if (template.text().contains("~{layout/") && !template.text().startsWith("<!DOCTYPE html>")) {
            found.add("a page without <!DOCTYPE html>, which browsers show in quirks mode");
        }
        template.tree().getAllElements().forEach(element -> {
            literalText(element, found);
            element.attributes().forEach(attribute -> {
                literalAttribute(element, attribute, found);
                inlineCode(attribute, found);
            });
            inlineElement(element, found);
        });
        return found.stream().map(what -> template.name() + ": " + what).toList();
    }

    private static void literalText(Element element, List<String> found) {
        for (TextNode node : element.textNodes()) {
            String text = INLINED.matcher(node.getWholeText()).replaceAll("");
            if (LETTER.matcher(text).find()) {
                found.add("literal text \"" + text.strip() + "\"");
            }
        }
    }

    private static void literalAttribute(Element element, Attribute attribute, List<String> found) {
        String name = attribute.getKey();
        boolean buttonWord = name.equals("value") && BUTTONS.contains(element.attr("type")) && element.nameIs("input");
        boolean literal = (SHOWN.contains(name) || buttonWord)
                && LETTER.matcher(attribute.getValue()).find();
        boolean inExpression = TEXT_BY_EXPRESSION.contains(name)
                && LETTER.matcher(withoutExpressions(attribute.getValue())).find();
        boolean foreign = name.contains(":")
                && FOREIGN_LETTER.matcher(attribute.getValue()).find();
        if (literal || inExpression || foreign) {
            found.add("literal words in " + name + "=\"" + attribute.getValue() + "\"");
        }
    }

    private static String withoutExpressions(String value) {
        String before;
        String after = value;
        do {
            before = after;
            after = EXPRESSION.matcher(before).replaceAll("");
        } while (!after.equals(before));
        return after;
    }

    private static void inlineCode(Attribute attribute, List<String> found) {
        String name = attribute.getKey();
        String plain = name.startsWith("th:") ? name.substring(3) : name;
        boolean handler = plain.matches("on[a-z]+") || plain.startsWith("hx-on");
        boolean style = plain.equals("style") || plain.equals("styleappend");
        if (handler || style || attribute.getValue().strip().startsWith("javascript:")) {
            found.add("inline code in " + name);
        }
    }

    private static void inlineElement(Element element, List<String> found) {
        if (element.nameIs("style")) {
            found.add("<style>");
        }
        if (element.nameIs("script") && !element.hasAttr("src") && !element.hasAttr("th:src")) {
            found.add("<script> without src");
        }
    }
}
