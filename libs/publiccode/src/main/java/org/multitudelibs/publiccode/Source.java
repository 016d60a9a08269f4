package org.multitudelibs.publiccode;

import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/** The file under reading, as its sections need it: where findings go and how a wrong type is told. */
record Source(Node root, Findings findings) {

    void wrongType(Node value, String path, String expected) {
        Place place = Place.of(value).atLineStart();
        String key =
                findings.isFull() ? path : KeyOnLine.find(root, place.line()).orElse(path);
        findings.error(key, place, FindingCode.WRONG_TYPE, Map.of("path", path, "expected", expected));
    }
}
