package vn.itplan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The data files of the demonstration. One file holds a plan and its content, which different classes read. */
@Component
class DemoFiles {

    private final JsonMapper json;

    DemoFiles(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    <T> T read(String name, Class<T> type) {
        return json.readValue(open(name), type);
    }

    <T> List<T> readAll(String name, Class<T> type) {
        return json.readValue(open(name), json.getTypeFactory().constructCollectionType(List.class, type));
    }

    static <T> List<T> all(@Nullable List<T> maybe) {
        return maybe == null ? List.of() : maybe;
    }

    byte[] bytes(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name);
    }
}
