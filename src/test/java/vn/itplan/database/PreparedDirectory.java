package vn.itplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import vn.itplan.testing.TestDirectories;

/** A data directory after a first start and stop, copied for each test: making one takes PostgreSQL two seconds. */
final class PreparedDirectory {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final DataDirectory MODEL = model();

    private PreparedDirectory() {}

    /** With a blank in its name, as users have them. */
    static DataDirectory copy() throws Exception {
        Path path = TestDirectories.ofThisRun("copy no " + COUNT.incrementAndGet());
        DataDirectory directory = DataDirectory.at(path);
        Process copy = new ProcessBuilder("cp", "-a", MODEL.path() + "/.", path.toString())
                .inheritIO()
                .start();
        if (copy.waitFor() != 0) {
            throw new IOException("Cannot copy " + MODEL.path());
        }
        Files.createSymbolicLink(path.resolve("postgresql"), TestDirectories.BINARIES);
        return directory;
    }

    private static DataDirectory model() {
        DataDirectory directory = DataDirectory.at(TestDirectories.ofThisRun("prepared"));
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(directory, TestDirectories.BINARIES)) {
            postgres.start();
            postgres.createDatabaseIfMissing("itplan");
        }
        return directory;
    }
}
