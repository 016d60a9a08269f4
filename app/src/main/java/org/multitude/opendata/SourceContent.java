package org.multitude.opendata;

/** What is kept of a source: triples of a DCAT catalogue, or the JSON of a CKAN package. */
final class SourceContent {
    private SourceContent() {}

    static boolean isTriples(String content) {
        return !content.startsWith("{");
    }
}
