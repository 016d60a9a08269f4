package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the whole file, once its version is known to be one we can read. */
final class RootReader {
    private static final String VERSION_KEY = "publiccodeYmlVersion";
    private static final List<String> VERSIONS = List.of(
            "0", "0.2", "0.2.0", "0.2.1", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0", "0.7", "0.7.0");

    private final Surroundings surroundings;
    private final Findings findings;

    RootReader(Surroundings surroundings, Findings findings) {
        this.surroundings = surroundings;
        this.findings = findings;
    }

    /** The software told by a document; nothing at all and a mapping without version are the same mistake. */
    Optional<Software> read(Optional<Node> document) {
        if (document.isEmpty() || !(document.get() instanceof MappingNode mapping)) {
            findings.error(VERSION_KEY, Place.NONE, FindingCode.REQUIRED, Section.example(VERSION_KEY));
            return Optional.empty();
        }
        Source source = new Source(mapping, findings);
        Section root = Section.root(mapping, source);
        return version(root, source).flatMap(version -> software(version, root));
    }

    private Optional<String> version(Section root, Source source) {
        Optional<Node> node = root.node(VERSION_KEY);
        if (node.isPresent() && !Scalars.isText(node.get())) {
            source.wrongType(node.get(), VERSION_KEY, "a text between quotes", quoted(node.get()));
            return Optional.empty();
        }
        Optional<String> version =
                node.map(ScalarNode.class::cast).map(ScalarNode::getValue).filter(value -> !value.isEmpty());
        if (version.isEmpty()) {
            findings.error(VERSION_KEY, Place.NONE, FindingCode.REQUIRED, Section.example(VERSION_KEY));
        } else if (!VERSIONS.contains(version.get())) {
            findings.error(
                    VERSION_KEY,
                    Place.NONE,
                    FindingCode.VERSION_UNSUPPORTED,
                    Map.of(
                            "value",
                            Text.shortened(version.get()),
                            "allowed",
                            String.join(", ", VERSIONS),
                            Finding.SUGGESTION,
                            Publiccode.VERSION));
            return Optional.empty();
        } else if (!version.get().equals("0") && !version.get().startsWith("0.7")) {
            root.warning(
                    VERSION_KEY,
                    FindingCode.VERSION_OLD,
                    Map.of(
                            "value",
                            version.get(),
                            "latest",
                            Publiccode.VERSION,
                            Finding.SUGGESTION,
                            Publiccode.VERSION));
        }
        return version;
    }

    /** A version written without quotes is a number, or a text that looks like one. */
    private static Optional<String> quoted(Node node) {
        return node instanceof ScalarNode scalar && VERSIONS.contains(scalar.getValue())
                ? Optional.of('"' + scalar.getValue() + '"')
                : Optional.empty();
    }

    private Optional<Software> software(String version, Section root) {
        Optional<String> name =
                root.requiredText("name").map(text -> text.value().strip()).filter(value -> !value.isEmpty());
        Optional<URI> url =
                root.requiredText("url").flatMap(text -> text.as(WebAddress::url, FindingCode.NOT_A_URL, Mends::web));
        SoftwareReader reader = new SoftwareReader(root, surroundings);
        Optional<Software> software = reader.read(version, name, url);
        surroundings.network().ifPresent(network -> new NetworkChecks(network, surroundings).check(root));
        root.refuseOtherKeys();
        return software;
    }
}
