package vn.itplan.appendix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The layouts that come with the program, read and checked at start. */
@Component
public class AppendixLayouts {

    private static final List<String> BUILT_IN = List.of("danh-muc");

    private final Map<String, AppendixLayout> bySlug = new LinkedHashMap<>();

    public AppendixLayouts() {
        for (String slug : BUILT_IN) {
            AppendixLayout layout = read(slug);
            bySlug.put(layout.slug(), layout);
        }
    }

    public List<AppendixLayout> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<AppendixLayout> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    private static AppendixLayout read(String slug) {
        String resource = "/layouts/" + slug + ".json";
        try (InputStream json = AppendixLayouts.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return parse(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Strict: a missing or misspelt property is an error. */
    static AppendixLayout parse(InputStream json) {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build()
                .readValue(json, AppendixLayout.class);
    }
}
