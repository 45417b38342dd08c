package vn.itplan.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.agency.ProvinceKind;

/** A province of the demonstration as its data file writes it. */
record DemoProvince(String code, String name, ProvinceKind kind, List<DemoAgency> agencies) {

    /**
     * @param parent the name of the agency above it, which stands before it in the file
     */
    record DemoAgency(
            String name,
            @Nullable String shortName,
            AgencyKind kind,
            AgencyLevel level,
            List<String> aliases,
            @Nullable String parent) {}
}
