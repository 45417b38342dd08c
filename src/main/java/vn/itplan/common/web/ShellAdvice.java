package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its shell. */
@ControllerAdvice
class ShellAdvice {

    private final ShellSource source;

    ShellAdvice(ShellSource source) {
        this.source = source;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return Shell.of(source, request);
    }
}
