package vn.itplan.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code itplan.session}; the defaults follow the rules for a system of level 2.
 *
 * @param idle after which a session without a request ends
 * @param longest after which it ends in any case
 * @param warning how long before the end the page says so
 */
@ConfigurationProperties("itplan.session")
public record SessionSettings(
        @DefaultValue("15m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("2m") Duration warning) {}
