package vn.itplan.appendix;

import java.io.InputStream;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Layouts as JSON. Strict: a missing or misspelt property is an error, and so is a layout that contradicts itself. */
final class LayoutJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private LayoutJson() {}

    static AppendixLayout read(InputStream json) {
        return MAPPER.readValue(json, AppendixLayout.class);
    }

    static AppendixLayout read(String json) {
        return MAPPER.readValue(json, AppendixLayout.class);
    }

    /** What the trail says of a new layout. */
    static String values(String name, String copiedFrom) {
        return MAPPER.writeValueAsString(Map.of("name", name, "copiedFrom", copiedFrom));
    }

    static String write(AppendixLayout layout) {
        return MAPPER.writeValueAsString(layout);
    }
}
