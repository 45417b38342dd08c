package vn.itplan.agency;

/**
 * A province as it is to be kept.
 *
 * @param code the name in addresses and accounts: {@code kien-giang}
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record ProvinceCommand(String code, String name, ProvinceKind kind, int rowVersion) {

    /** Letters in a code, at most. */
    public static final int LONGEST_CODE = 40;

    /** Letters in a name, at most. */
    public static final int LONGEST_NAME = 100;

    boolean hasProperCode() {
        return code.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }
}
