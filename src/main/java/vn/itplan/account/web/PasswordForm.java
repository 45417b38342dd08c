package vn.itplan.account.web;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

record PasswordForm(
        @NotEmpty(message = "{account.password.current.missing}") @Nullable
        String currentPassword,

        @NotEmpty(message = "{account.password.new.missing}") @Nullable
        String newPassword,

        @NotEmpty(message = "{account.password.repeated.missing}") @Nullable
        String repeatedPassword) {

    static PasswordForm empty() {
        return new PasswordForm(null, null, null);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
