package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;

/** Handlers that fail in every way that the error pages know. */
@TestComponent
@Controller
class SampleFailures {

    @GetMapping({"/fail/{how}", "/api/v1/fail/{how}"})
    String fail(@PathVariable String how) {
        throw switch (how) {
            case "missing" -> new NotFoundException("plan 7");
            case "forbidden" -> new ForbiddenException("not in this role");
            case "stale" -> new StaleException("plan 7");
            case "twice" -> new DuplicateKeyException("agency_name_key");
            case "large" -> new MaxUploadSizeExceededException(1);
            case "throttled" -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
            case "away" -> new IllegalStateException(new CannotGetJdbcConnectionException("gone"));
            case "rule" -> RuleException.at("name", "shell.pages.page", 7);
            case "teapot" -> new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT);
            default -> new IllegalStateException("secret of the program");
        };
    }

    @GetMapping("/number/{id}")
    String number(@PathVariable long id, @RequestParam int page) {
        return "redirect:/";
    }

    @GetMapping("/half-written")
    String halfWritten(Model model, HttpServletResponse response) {
        response.setHeader("Content-Disposition", "attachment; filename=\"plan.xlsx\"");
        throw new NotFoundException("plan");
    }

    /** Fails when half of the page is filled, as when the database goes away meanwhile. */
    @GetMapping("/broken-page")
    String brokenPage(Model model) {
        model.addAttribute("listing", "no listing");
        return "sample/list";
    }
}
