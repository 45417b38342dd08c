package vn.itplan.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One application a data directory. The lock is the operating system's, which frees it even after {@code kill -9}; the
 * process number in the file is only for people.
 */
final class ApplicationLock implements AutoCloseable {

    /** POSIX drops a process's lock when any of its channels on the file closes, so the file is opened once a process. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ApplicationLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws DatabaseStartException when another application holds the directory */
    static ApplicationLock acquire(Path file) {
        if (!HELD.add(file)) {
            throw taken(file, String.valueOf(ProcessHandle.current().pid()));
        }
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
            try {
                locked = channel.tryLock() != null;
                if (!locked) {
                    throw taken(file, content(channel));
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return new ApplicationLock(file, channel);
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        } finally {
            if (!locked) {
                HELD.remove(file);
            }
        }
    }

    private static String content(FileChannel channel) {
        try {
            ByteBuffer bytes = ByteBuffer.allocate(32);
            channel.read(bytes, 0);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }

    private static DatabaseStartException taken(Path file, String process) {
        return new DatabaseStartException(
                "Another ITPlan" + (process.isBlank() ? "" : " (process " + process + ")")
                        + " already runs on the data directory " + file.getParent() + ".",
                "Stop it, or give this one a directory of its own with ITPLAN_DATA_DIR.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot free " + file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
