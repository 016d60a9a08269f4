package org.multitudelibs.publiccode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** From bytes to the tree of one YAML 1.2 document, within bounds, or to the finding that says why not. */
final class YamlFile {
    private static final int SMALL = 1 << 10;
    private static final LoadSettings SETTINGS = settings(SMALL);
    private static final LoadSettings SETTINGS_OF_LONG_TEXTS = settings(1 << 16); // else one of 5 MB takes seconds

    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

    private static final Pattern WEB_PAGE =
            Pattern.compile("\\s*+<(!doctype\\s++html|html)\\b", Pattern.CASE_INSENSITIVE);

    private final Findings findings;

    YamlFile(Findings findings) {
        this.findings = findings;
    }

    /** The root of the document; empty after a finding, or when the file holds nothing. */
    Optional<Node> read(byte[] file) {
        if (file.length > Publiccode.MAXIMUM_SIZE) {
            return refuse(
                    Place.NONE, FindingCode.FILE_TOO_LARGE, Map.of("limit", String.valueOf(Publiccode.MAXIMUM_SIZE)));
        }
        String text;
        try {
            text = decode(file);
        } catch (CharacterCodingException e) {
            return refuse(Place.NONE, FindingCode.NOT_UTF8, Map.of());
        }
        if (WEB_PAGE.matcher(text).lookingAt()) {
            return refuse(Place.NONE, FindingCode.WEB_PAGE, Map.of());
        }
        try {
            return compose(text);
        } catch (ReaderException e) {
            return refuse(
                    placeOf(e.getCodePoint(), text),
                    FindingCode.CHARACTER_REFUSED,
                    Map.of("name", "U+%04X".formatted(e.getCodePoint())));
        } catch (MarkedYamlEngineException e) {
            SyntaxMistake mistake = SyntaxMistake.of(e, text);
            return refuse(mistake.place(), mistake.code(), mistake.arguments());
        } catch (BoundedEvents.Excess e) {
            return refuse(e.place(), e.code(), Map.of());
        } catch (RuntimeException e) {
            // The engine lets others through, such as an IllegalArgumentException for the tag !%a.
            return refuse(Place.NONE, FindingCode.SYNTAX, Map.of("problem", SyntaxMistake.said(e.getMessage())));
        }
    }

    private Optional<Node> compose(String text) {
        LoadSettings settings = text.length() > 16 * SMALL ? SETTINGS_OF_LONG_TEXTS : SETTINGS;
        Parser events = new BoundedEvents(new ParserImpl(settings, new StreamReader(settings, text)));
        Optional<Node> root = new Composer(settings, events).getSingleNode();
        if (root.isPresent() && !new TreeBounds().holds(root.get())) {
            return refuse(Place.NONE, FindingCode.TOO_COMPLEX, Map.of());
        }
        return root;
    }

    /** The engine counts characters from the start of what it reads at once; the first such one in the file is meant. */
    private static Place placeOf(int character, String text) {
        int at = text.indexOf(character);
        if (at < 0) {
            return Place.NONE;
        }
        String before = text.substring(0, at);
        int line = (int) BREAK.matcher(before).results().count() + 1;
        int start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
        return new Place(line, before.codePointCount(start, at) + 1);
    }

    private static LoadSettings settings(int buffer) {
        return LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Publiccode.MAXIMUM_SIZE + 1)
                .setMaxAliasesForCollections(Integer.MAX_VALUE) // TreeBounds counts what they stand for
                .setBufferSize(buffer)
                .build();
    }

    private static String decode(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Optional<Node> refuse(Place place, FindingCode code, Map<String, String> arguments) {
        findings.error("", place, code, arguments);
        return Optional.empty();
    }
}
