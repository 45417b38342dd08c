package vn.itplan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.database.DataDirectory;
import vn.itplan.database.DatabaseMode;

@IntegrationTest
class IntegrationTestTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DatabaseMode mode;

    @Autowired
    DataDirectory directory;

    @Test
    void standsOnADatabaseOfItsOwn(@Autowired MockMvc mvc) {
        assertThat(mvc).isNotNull();
        assertThat(jdbc.queryForObject("select current_database()", String.class))
                .isEqualTo("itplan");
        assertThat(mode).isEqualTo(DatabaseMode.EXTERNAL);
        assertThat(directory.path()).startsWith(TestDirectories.application());
    }
}
