package vn.itplan.account.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a session keeps, and only kinds of objects that sessions of this application hold. What cannot be read,
 * after an update that changed its form for instance, counts as not there: the person signs in again, and is not met by
 * an error at every page until the session ends by itself.
 */
final class SessionAttributes {

    private static final Logger LOG = LoggerFactory.getLogger(SessionAttributes.class);
    private static final ObjectInputFilter KINDS = ObjectInputFilter.Config.createFilter(
            "maxbytes=5000000;maxdepth=50;java.lang.**;java.util.**;java.time.**;vn.itplan.**;"
                    + "org.springframework.security.**;org.springframework.web.**;org.springframework.util.**;!*");

    private SessionAttributes() {}

    static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(KINDS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warn("Something that a session keeps cannot be read and is left out: {}", e.toString());
            return null;
        }
    }
}
