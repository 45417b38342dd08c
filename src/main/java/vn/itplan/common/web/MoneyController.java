package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.MoneyReading;
import vn.itplan.common.MoneyUnit;

/** Says at once how a typed amount is understood, by the one rule that also reads it when the form is sent. */
@Controller
class MoneyController {

    /**
     * @param field the name under which the amount comes, as htmx sends a field
     */
    @OpenToAll(because = "it reads a number and nothing else; refused, it would reload the form of a lost session")
    @GetMapping("/money")
    String read(
            @RequestParam String field,
            @RequestParam(required = false) @Nullable String unit,
            HttpServletRequest request,
            Model model) {
        MoneyUnit unitOfForm = MoneyUnit.ofCode(unit).orElse(MoneyUnit.MILLION);
        model.addAttribute("reading", MoneyReading.of(request.getParameter(field), unitOfForm));
        return "fragments/understood :: reading(reading=${reading})";
    }
}
