package vn.itplan.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.itplan.account.TokenScope;
import vn.itplan.common.Texts;

/**
 * @param scope READ unless WRITE is asked for
 * @param days until it expires, 90 unless said
 */
record TokenForm(
        @NotBlank(message = "{account.token.name.missing}")
        @Size(max = 100, message = "{account.token.name.long}")
        @Nullable
        String name,

        @Pattern(regexp = "|READ|WRITE", message = "{account.token.scope.unknown}") @Nullable
        String scope,

        @Pattern(regexp = "|[0-9]{1,4}", message = "{account.token.days.unknown}") @Nullable
        String days) {

    private static final int USUAL_DAYS = 90;

    static TokenForm fresh() {
        return new TokenForm("", TokenScope.READ.name(), String.valueOf(USUAL_DAYS));
    }

    String cleanName() {
        return Texts.cleanLine(name);
    }

    TokenScope toScope() {
        return TokenScope.WRITE.name().equals(scope) ? TokenScope.WRITE : TokenScope.READ;
    }

    int toDays() {
        return days == null || days.isEmpty() ? USUAL_DAYS : Integer.parseInt(days);
    }
}
