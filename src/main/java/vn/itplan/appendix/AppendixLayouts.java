package vn.itplan.appendix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The layouts that come with the program, read and checked at start. */
@Component
public class AppendixLayouts {

    private static final List<String> BUILT_IN = List.of(
            "danh-muc",
            "phu-tho-01",
            "phu-tho-02",
            "phu-tho-03",
            "phu-tho-du-an",
            "quang-nam-theo-nam",
            "du-an-da-thuc-hien",
            "du-an-khac",
            "chuong-trinh-theo-nam",
            "dich-vu-cong",
            "tien-giang-nam-truoc",
            "theo-nguon",
            "nhiem-vu",
            "trung-uong-dia-phuong",
            "chi-tieu-giao",
            "chi-tieu",
            "to-chuc-thuc-hien",
            "giai-ngan");

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
            return LayoutJson.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
