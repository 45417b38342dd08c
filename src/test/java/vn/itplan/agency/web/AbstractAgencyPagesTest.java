package vn.itplan.agency.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;

/** A planner of a province without agencies, at the browser. */
@IntegrationTest
abstract class AbstractAgencyPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    long province;
    String planner = "";
    Browser browser = new Browser(mvc);

    @BeforeEach
    void aPlannerSignsIn() throws Exception {
        province = Places.province(jdbc, "w-" + UUID.randomUUID().toString().substring(0, 8));
        planner = SignedIn.account(accounts, Role.PLANNER, province);
        browser = new Browser(mvc);
        browser.signIn(planner, SignedIn.PASSWORD);
    }

    long create(String name, String... aliases) {
        return actingAs.call(planner, () -> agencies.create(province, command(name, 0, aliases)));
    }

    static AgencyCommand command(String name, int version, String... aliases) {
        return new AgencyCommand(
                name, null, AgencyLevel.PROVINCE, AgencyKind.DEPARTMENT, null, null, null, List.of(aliases), version);
    }

    Document page(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(
                mvc.perform(get(address).with(who)).andReturn().getResponse().getContentAsString());
    }
}
