package vn.itplan.agency.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.agency.ProvinceCommand;
import vn.itplan.agency.ProvinceDetails;
import vn.itplan.agency.ProvinceKind;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;

/** A province as a person types it. */
public record ProvinceForm(
        @Nullable String once,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String code,
        @Nullable String version) {

    static ProvinceForm empty() {
        return new ProvinceForm(Submissions.newKey(), null, ProvinceKind.PROVINCE.name(), null, null);
    }

    static ProvinceForm of(ProvinceDetails province) {
        return new ProvinceForm(
                null, province.name(), province.kind().name(), province.code(), String.valueOf(province.rowVersion()));
    }

    ProvinceCommand command(FieldReader in) {
        return new ProvinceCommand(
                in.text("code", code, ProvinceCommand.LONGEST_CODE),
                in.text("name", name, ProvinceCommand.LONGEST_NAME),
                in.choice("kind", ProvinceKind.class, kind),
                FieldReader.version(version));
    }
}
