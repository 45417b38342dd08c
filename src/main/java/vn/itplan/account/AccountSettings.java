package vn.itplan.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Settings under {@code itplan.account}; the defaults follow the rules for a system of level 2 without a second factor. */
@ConfigurationProperties("itplan.account")
public record AccountSettings(
        @DefaultValue Password password,
        @DefaultValue Link link,
        @DefaultValue Throttle throttle) {

    /** @param validFor how long a link by which one chooses a password may be used */
    public record Link(@DefaultValue("24h") Duration validFor) {}

    /** @param minLength in characters: 14, or 8 where a second factor is asked elsewhere */
    public record Password(@DefaultValue("14") int minLength) {}

    /**
     * Attempts that fail lock what they name: the account by name, the address for all names. Each further failure
     * doubles the time.
     *
     * @param perAccount failures before a name is locked
     * @param perAddress failures before an address is locked; an office may stand behind one
     * @param firstLock how long the first lock lasts
     * @param longestLock how long one lasts at most
     * @param forgetAfter without a failure, the count begins anew
     */
    public record Throttle(
            @DefaultValue("5") int perAccount,
            @DefaultValue("50") int perAddress,
            @DefaultValue("1m") Duration firstLock,
            @DefaultValue("30m") Duration longestLock,
            @DefaultValue("2h") Duration forgetAfter) {}
}
