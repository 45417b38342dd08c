package vn.itplan.account.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

record PasswordLinkForm(
        @Nullable String token,

        @NotEmpty(message = "{account.password.new.missing}") @Nullable
        String newPassword,

        @NotEmpty(message = "{account.password.repeated.missing}") @Nullable
        String repeatedPassword) {

    @Override
    public String toString() {
        return "PasswordLinkForm";
    }
}
