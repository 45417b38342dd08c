package vn.itplan.agency;

/**
 * A province as it is to be kept.
 *
 * @param code the name in addresses and accounts: {@code kien-giang}
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record ProvinceCommand(String code, String name, ProvinceKind kind, int rowVersion) {}
