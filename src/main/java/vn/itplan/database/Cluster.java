package vn.itplan.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's files in the data directory, and its programs that make, start and stop a server on them. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    private static final int ATTEMPTS = 3;
    private static final long LOG_LIMIT = 10_000_000;

    private final DataDirectory directory;
    private final PostgresBinaries binaries;
    private final Programs programs;
    private final PostgresAccount account;
    private final Path database;
    private final Path serverLog;

    private Cluster(DataDirectory directory, PostgresBinaries binaries, Programs programs, PostgresAccount account) {
        this.directory = directory;
        this.binaries = binaries;
        this.programs = programs;
        this.account = account;
        this.database = directory.resolve("database");
        this.serverLog = directory.resolve("postgres.log");
    }

    static Cluster in(DataDirectory directory, Path binariesDirectory) {
        Programs programs = new Programs(directory.resolve("command.log"));
        return new Cluster(
                directory,
                PostgresBinaries.unpackedIn(binariesDirectory, PostgresPlatform.current()),
                programs,
                PostgresAccount.choose(programs));
    }

    /**
     * Makes the files at the first start. They get their name only when they are whole, so that a first start that was
     * killed leaves nothing.
     *
     * @return the password
     */
    String ensure(SecretFile passwordFile) throws IOException {
        account.prepare(programs, directory.path(), List.of(database, serverLog));
        if (Files.isDirectory(database)) {
            return passwordFile
                    .read()
                    .orElseThrow(() -> new DatabaseStartException(
                            "The password of the database is missing: " + passwordFile.path() + ".",
                            "Put the file back from a backup; it belongs to the directory beside it."));
        }
        String password = passwordFile.readOrCreate(SecretFile::randomPassword);
        Path half = directory.resolve("database.tmp");
        FileSystemUtils.deleteRecursively(half);
        int code = postgres(
                "initdb",
                "-D",
                half.toString(),
                "-U",
                EmbeddedPostgres.USER,
                "--pwfile=" + passwordFile.path(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (code != 0) {
            throw new DatabaseStartException(
                    "PostgreSQL cannot make its files in " + half + ": " + programs.said(),
                    "See that the disk is not full and that the directory belongs to the account that runs ITPlan.");
        }
        Files.move(half, database, ATOMIC_MOVE);
        return password;
    }

    void settleEarlierServer() throws IOException {
        EarlierServer earlier = new EarlierServer(database);
        switch (earlier.state()) {
            case NONE -> {}
            case STALE -> log.info("PostgreSQL was not stopped properly last time; it recovers now");
            case NUMBER_REUSED -> earlier.forget();
            case ORPHAN -> {
                log.info("A PostgreSQL of an earlier run still works on {}; it is stopped first", database);
                stop();
            }
        }
    }

    /**
     * Tries again, for another program may take the free port first, and dying processes of a killed server linger.
     *
     * @return the port
     */
    int launch() throws IOException {
        rotateLog();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                    + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on";
            int code = postgres(
                    "pg_ctl", "start", "-w", "-D", database.toString(), "-l", serverLog.toString(), "-o", options);
            if (code == 0) {
                return port;
            }
            if (new EarlierServer(database).state() == EarlierServer.State.ORPHAN) {
                stop();
            }
            if (attempt < ATTEMPTS) {
                pause(attempt);
            }
        }
        throw new DatabaseStartException(
                "PostgreSQL does not start on " + database + ".",
                "Look into " + serverLog + ": its last lines say why.");
    }

    /** Ends what runs, writes everything down. */
    void stop() {
        if (postgres("pg_ctl", "stop", "-m", "fast", "-w", "-D", database.toString()) != 0) {
            log.warn("PostgreSQL did not stop: {}", programs.said());
        }
    }

    private int postgres(String program, String... arguments) {
        return programs.run(account.command(binaries.program(program), List.of(arguments)));
    }

    private void rotateLog() throws IOException {
        if (Files.exists(serverLog) && Files.size(serverLog) > LOG_LIMIT) {
            Files.move(serverLog, directory.resolve("postgres.log.1"), REPLACE_EXISTING);
        }
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(400L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
