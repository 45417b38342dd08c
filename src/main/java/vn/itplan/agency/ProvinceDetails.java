package vn.itplan.agency;

/** A province as pages and other rooms see it. */
public record ProvinceDetails(long id, int rowVersion, String code, String name, ProvinceKind kind) {

    /** "tỉnh Kiên Giang", as official papers write it. */
    public String fullName() {
        return kind.vietnamese() + " " + name;
    }
}
