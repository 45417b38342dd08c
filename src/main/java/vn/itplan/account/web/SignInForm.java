package vn.itplan.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/**
 * @param to the page to go on with
 */
record SignInForm(
        @NotBlank(message = "{account.sign-in.username.missing}") @Nullable
        String username,

        @NotEmpty(message = "{account.sign-in.password.missing}") @Nullable
        String password,

        @Nullable String to) {

    @Override
    public String toString() {
        return "SignInForm";
    }
}
