package vn.itplan.common.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.Listing;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.RuleException;

/** Pages that use every fragment, so that the shell is tested without any room. */
@TestComponent
@Controller
class SamplePages {

    public record Row(String name, @Nullable Long dong) {}

    public record Form(
            @NotBlank(message = "{shell.form.choose}") String name,
            @Nullable String content,
            @Nullable String level,
            @Nullable String kind,
            @Nullable String day,
            @Nullable String amount,
            @Nullable String carried,
            @Nullable String secret,
            @Nullable String version) {}

    @GetMapping("/sample")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            HtmxRequest htmx,
            Model model) {
        List<Row> all = q.isEmpty()
                ? IntStream.range(0, 120)
                        .mapToObj(i -> new Row("Nhiệm vụ " + i, i == 3 ? null : 1_234_567_890L * i))
                        .toList()
                : List.of();
        List<Row> shown = all.stream().skip(page * 10L).limit(10).toList();
        model.addAttribute("q", q);
        model.addAttribute(
                "tabs", List.of(new Tab("shell.pages", "/sample", true, 27L), new Tab("shell.search", "/x", false)));
        model.addAttribute("listing", new Listing<>(shown, page, 10, all.size()));
        return Views.pageOr("sample/list", "results", htmx);
    }

    @GetMapping("/sample/edit")
    String form(Model model) {
        model.addAttribute(Forms.NAME, new Form("", null, "en", "vi", null, null, null, null, "3"));
        return "sample/edit";
    }

    @PostMapping("/sample/edit")
    String save(
            @Valid @ModelAttribute(Forms.NAME) Form form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return Forms.submit(result, response, "sample/edit", () -> {
            if (form.name().equals("rule")) {
                throw RuleException.at("name", "shell.pages.page", 7);
            }
            if (form.name().equals("general")) {
                throw new RuleException("shell.pages.page", 8);
            }
            Notice.success("shell.pages.page", 9)
                    .offering("shell.form.cancel", "/sample/undo")
                    .after(redirect);
            return "redirect:/sample";
        });
    }

    @GetMapping("/sample/sign-in")
    String bare(Model model) {
        model.addAttribute(Forms.NAME, new Form("", null, null, null, null, null, null, null, null));
        return "sample/bare";
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return List.of(new Choice("vi", "Tiếng Việt"), new Choice("en", "English", "hint"));
    }

    @ModelAttribute("unit")
    MoneyUnit unit() {
        return MoneyUnit.MILLION;
    }
}
