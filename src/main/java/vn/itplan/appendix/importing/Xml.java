package vn.itplan.appendix.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks one XML part from element to element. Names are compared without their namespace, so that the transitional and
 * the strict form of the format read alike. A document type is refused: workbooks have none, attacks do.
 */
final class Xml implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final XMLStreamReader reader;

    private Xml(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static Xml open(ZipParts parts, String name) throws IOException, XMLStreamException {
        InputStream in = parts.open(name);
        InputStream keptOpen = new BufferedInputStream(in, BUFFER) {
            @Override
            public void close() {
                // The parser closes at the end of the document; what follows must still be counted and checked.
            }
        };
        return new Xml(in, factory().createXMLStreamReader(decoded(keptOpen)));
    }

    /** The two encodings that the format allows. Decoded here, because the parser prints bad bytes to the console. */
    private static Reader decoded(InputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean wide = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        Reader reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
        if (!wide && first == 0xEF) {
            reader.skip(1);
        }
        return reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** To the next start or end of an element; false behind the last one, once the part was read to its end. */
    boolean next() throws XMLStreamException, IOException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableFileException("import.file.forbidden-xml");
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        in.transferTo(OutputStream.nullOutputStream());
        return false;
    }

    boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String element) {
        return starts() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(element);
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String attribute(String name, String absent) {
        String value = attribute(name);
        return value == null ? absent : value;
    }

    /** An attribute whose prefix matters: {@code r:id} beside {@code sheetId}. */
    @Nullable
    String attributeInNamespace(String namespaceEnd, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name) && namespace != null && namespace.endsWith(namespaceEnd)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute whatever its prefix, which text documents always write. */
    String attributeAnywhere(String name, String absent) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return absent;
    }

    boolean isTrue(String attribute) {
        String value = attribute(attribute);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** Of an element that says yes by being there: {@code <b/>}, unless its value says no. */
    boolean isOn() {
        String value = attributeAnywhere("val", "true");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /** The text of the element that just started, up to its end. */
    String text(int maxLength) throws XMLStreamException {
        StringBuilder result = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                throw UnreadableFileException.damaged("element " + name() + " in a text");
            }
            if (!reader.isCharacters()) {
                continue;
            }
            result.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (result.length() > maxLength) {
                throw new UnreadableFileException("import.file.cell-too-long", maxLength);
            }
        }
        return result.toString();
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        reader.close();
        in.close();
    }
}
