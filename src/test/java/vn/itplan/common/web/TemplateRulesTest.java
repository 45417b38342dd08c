package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {

    static List<Template> templates() {
        return Template.all();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNeitherWordsNorInlineCode(Template template) {
        assertThat(TemplateRules.broken(template)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Lưu</p>",
                "<td>x</td>",
                "<p th:text=\"'Đã lưu'\"></p>",
                "<p th:text=\"'saved ' + ${x}\"></p>",
                "<p th:text=\"|${n} rows|\"></p>",
                "<p th:classappend=\"${x} ? 'Lỗi'\"></p>",
                "<img alt=\"Map\">",
                "<input type=\"submit\" value=\"Save\">",
                "<a title=\"Mở\"></a>",
                "<p style=\"color:red\"></p>",
                "<p th:style=\"${x}\"></p>",
                "<style>p { }</style>",
                "<script>alert(1)</script>",
                "<script></script>",
                "<a onclick=\"x()\"></a>",
                "<a hx-on:click=\"x()\"></a>",
                "<a href=\"javascript:x()\"></a>",
                "<td data-label=\"Name\"></td>",
                "<html th:replace=\"~{layout/page :: page(#{a.b}, null, ~{::content})}\"></html>"
            })
    void findsWhatIsNotAllowed(String html) {
        assertThat(TemplateRules.broken(Template.of("sample", html))).isNotEmpty();
    }

    @Test
    void leavesAloneWhatIsAllowed() {
        String html = """
                <!--/* words for developers */-->
                <p th:text="#{plan.title}"></p><p>[[${plan.name}]] – 1.</p>
                <p th:text="${optional == true} ? #{a.b} : #{|c.${d}|}"></p>
                <input type="radio" value="true"><script defer th:src="@{/js/app.js}"></script>
                """;
        assertThat(TemplateRules.broken(Template.of("sample", html))).isEmpty();
    }
}
