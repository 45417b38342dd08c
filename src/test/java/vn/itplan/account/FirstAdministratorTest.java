package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.itplan.account.SignIn.Outcome;
import vn.itplan.database.DataDirectory;
import vn.itplan.database.DatabaseMode;
import vn.itplan.testing.IntegrationTest;

@IntegrationTest
class FirstAdministratorTest {

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theFirstStartLeavesAOneTimePasswordThatOnlyTheProcessReads(
            @Autowired DataDirectory directory, @Autowired SignIn signIn) throws IOException {
        Path file = directory.resolve(FirstAdministrator.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readString(file).strip();
        assertThat(signIn.attempt("admin", password, "192.0.2.1")).isInstanceOf(Outcome.Accepted.class);
        assertThat(jdbc.sql("""
                                select must_change_password and exists (select from account_grant g where g.account_id = a.id
                                    and g.role = 'ADMINISTRATOR' and g.province_id is null)
                                from account a where username = 'admin'
                                """).query(Boolean.class).single()).isTrue();
    }

    @Test
    void whereAnybodyIsNothingHappens(@TempDir Path empty) {
        start(DatabaseMode.EXTERNAL, empty);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void theDemonstrationMakesItsOwnAccounts(@TempDir Path empty) {
        transaction.executeWithoutResult(status -> {
            // As if nobody were there: until the end of this transaction no reference to an account is checked.
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("delete from account").update();
            start(DatabaseMode.EMBEDDED, empty);
            assertThat(empty).isEmptyDirectory();
            start(DatabaseMode.EXTERNAL, empty);
            assertThat(empty.resolve(FirstAdministrator.FILE)).isNotEmptyFile();
            status.setRollbackOnly();
        });
    }

    private void start(DatabaseMode mode, Path directory) {
        new FirstAdministrator(mode, DataDirectory.at(directory), accounts, jdbc, transaction)
                .run(mock(ApplicationArguments.class));
    }
}
