package org.multitude.platform.web;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.multitude.platform.text.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An Atom feed (RFC 4287): what is new on a page, for programs that look regularly. The same content has the same bytes,
 * so that a program that has them already is told so and nothing else.
 */
public final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final Page page;
    private final String origin;
    private final String title;
    private final String alternate;
    private final List<Entry> entries = new ArrayList<>();

    private Feed(Page page, String origin, String title, String alternate) {
        this.page = page;
        this.origin = origin;
        this.title = title;
        this.alternate = alternate;
    }

    /**
     * An empty feed, in the language of the page.
     *
     * @param origin scheme, host and port of this platform
     * @param alternate path of the page that shows the same
     */
    public static Feed of(Page page, String origin, String title, String alternate) {
        return new Feed(page, origin, title, alternate);
    }

    /**
     * Something new.
     *
     * @param id an IRI that stays the same for ever
     * @param address path of its page
     * @param by who it is from, or empty where that is this platform
     * @param html what it says, as safe HTML
     */
    public record Entry(String id, String title, String address, Instant at, String by, String html) {}

    /** Adds an entry after the others: the newest comes first. */
    public void add(Entry entry) {
        entries.add(entry);
    }

    /** The feed as a program gets it. */
    public ResponseEntity<byte[]> answer() {
        byte[] bytes = bytes();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .eTag("\"" + HexFormat.of().formatHex(Sha256.of(bytes)) + "\"")
                .lastModified(updated())
                .cacheControl(CacheControl.noCache())
                .header("Content-Language", page.lang())
                .body(bytes);
    }

    /** When anything in it last changed; a feed with nothing in it never did. */
    private Instant updated() {
        return entries.stream()
                .map(Entry::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", page.lang());
            text(xml, "id", origin + page.path());
            text(xml, "title", title);
            text(xml, "updated", updated().toString());
            link(xml, "self", origin + page.path(), TYPE.getType() + "/" + TYPE.getSubtype());
            link(xml, "alternate", origin + alternate, "text/html");
            author(xml, page.frame().site());
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.at().truncatedTo(ChronoUnit.SECONDS).toString());
        link(xml, "alternate", origin + entry.address(), "text/html");
        if (!entry.by().isEmpty()) {
            author(xml, entry.by());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(allowed(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML has no way to write. */
    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
