package vn.itplan.agency;

/** How papers address the unit: "tỉnh Kiên Giang", "thành phố Đà Nẵng". */
public enum ProvinceKind {
    PROVINCE("tỉnh"),
    CITY("thành phố");

    private final String vietnamese;

    ProvinceKind(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The word before the name in an official paper. */
    public String vietnamese() {
        return vietnamese;
    }
}
