package vn.itplan.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Twins;

/** The provinces that the account may see, and their upkeep by the global administrator. */
@Service
@Transactional(readOnly = true)
public class Provinces {

    private final ProvinceRepository provinces;
    private final JdbcClient jdbc;
    private final Access access;

    Provinces(ProvinceRepository provinces, JdbcClient jdbc, Access access) {
        this.provinces = provinces;
        this.jdbc = jdbc;
        this.access = access;
    }

    /** In Vietnamese order, those in which the account holds the permission. */
    public List<ProvinceDetails> with(Permission permission) {
        return jdbc.sql("""
                        select id, row_version, code, name, kind from province
                        where id = any (:visible) order by name collate "vi-x-icu", id
                        """)
                .param("visible", access.provincesWith(permission).toArray(Long[]::new))
                .query(ProvinceDetails.class)
                .list();
    }

    /**
     * @throws NotFoundException also when the account may not see it
     */
    public ProvinceDetails get(long id) {
        access.require(Permission.CATALOGUE_READ, id);
        return provinces.findById(id).map(Province::details).orElseThrow(() -> new NotFoundException("province " + id));
    }

    /** For a form that changes it. */
    public ProvinceDetails getForEditing(long id) {
        access.requireAnywhere(Permission.PROVINCE_EDIT);
        return find(id).details();
    }

    /** The province of this code, whether or not the account may see it: for sign-up of demonstrations and imports. */
    public Optional<ProvinceDetails> byCode(String code) {
        return provinces.findByCode(code).map(Province::details);
    }

    @Transactional
    public long create(ProvinceCommand command) {
        access.requireAnywhere(Permission.PROVINCE_EDIT);
        checkCode(command);
        return save(new Province(command)).id();
    }

    /**
     * @throws StaleException when somebody else saved it since the form was opened
     */
    @Transactional
    public void edit(long id, ProvinceCommand command) {
        access.requireAnywhere(Permission.PROVINCE_EDIT);
        Province province = find(id);
        StaleException.check(command.rowVersion(), province.details().rowVersion(), "province " + id);
        checkCode(command);
        province.change(command);
        save(province);
    }

    private Province find(long id) {
        return provinces.findById(id).orElseThrow(() -> new NotFoundException("province " + id));
    }

    private static void checkCode(ProvinceCommand command) {
        if (!command.hasProperCode()) {
            throw RuleException.at("code", "agency.province.code.form");
        }
    }

    private ProvinceDetails save(Province province) {
        return Twins.refuse("code", "agency.province.code.taken", () -> provinces.saveAndFlush(province))
                .details();
    }
}
