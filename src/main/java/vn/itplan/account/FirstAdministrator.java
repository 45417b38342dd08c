package vn.itplan.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.itplan.database.DataDirectory;
import vn.itplan.database.DatabaseMode;
import vn.itplan.database.SecretFile;

/**
 * On a database of one's own that has no account at all, makes {@code admin}, so that somebody can sign in. The
 * password stands in a file that only the account of the process reads, and must be changed at the first sign-in.
 */
@Component
@Order(0)
class FirstAdministrator implements ApplicationRunner {

    static final String FILE = "first-administrator.txt";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final DatabaseMode mode;
    private final DataDirectory directory;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            DatabaseMode mode,
            DataDirectory directory,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.mode = mode;
        this.directory = directory;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode == DatabaseMode.EXTERNAL) {
            transaction.executeWithoutResult(status -> createWhereNobodyIs());
        }
    }

    /** The lock lets one of several nodes do it; the file is written before the account can be used. */
    private void createWhereNobodyIs() {
        jdbc.sql("lock table account in share row exclusive mode").update();
        if (jdbc.sql("select exists (select from account)").query(Boolean.class).single()) {
            return;
        }
        SecretFile file = directory.secret(FILE);
        String password = SecretFile.randomPassword();
        file.write(password);
        long id = accounts.create(new NewAccount("admin", "Quản trị hệ thống", password, true));
        accounts.grant(id, Role.ADMINISTRATOR, null, null);
        LOG.info("First administrator: sign in as admin with the one-time password in {}", file.path());
    }
}
