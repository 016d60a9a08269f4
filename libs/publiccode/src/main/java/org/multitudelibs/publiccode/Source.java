package org.multitudelibs.publiccode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** The file under reading, as its sections need it: where findings go and how a wrong type is told. */
final class Source {
    private final Node root;
    private final Findings findings;
    private final Map<Integer, Optional<String>> keys = new HashMap<>();

    Source(Node root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    void wrongType(Node value, String path, String expected) {
        wrongType(value, path, expected, Optional.empty());
    }

    /** As above, with the YAML to write instead. */
    void wrongType(Node value, String path, String expected, Optional<String> suggestion) {
        Place place = Place.of(value).atLineStart();
        Map<String, String> arguments = new HashMap<>(Map.of("path", path, "expected", expected));
        suggestion.ifPresent(yaml -> arguments.put(Finding.SUGGESTION, yaml));
        Examples.of(path).ifPresent(example -> arguments.put("example", example));
        findings.error(keyOn(place.line()).orElse(path), place, FindingCode.WRONG_TYPE, arguments);
    }

    private Optional<String> keyOn(int line) {
        return findings.isFull()
                ? Optional.empty()
                : keys.computeIfAbsent(line, known -> new KeyOnLine(known).in(root));
    }
}
