package vn.itplan.common.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A template of the application, read as text and as a tree; as XML, so that fragments keep their lone table cells. */
record Template(String name, String text, Document tree) {

    private static final Path ROOT = Path.of("src/main/resources/templates");

    static List<Template> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(Template::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Template of(String name, String text) {
        return new Template(name, text, Parser.xmlParser().parseInput(text, ""));
    }

    private static Template read(Path file) {
        try {
            return of(ROOT.relativize(file).toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
