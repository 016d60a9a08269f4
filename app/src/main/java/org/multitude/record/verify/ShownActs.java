package org.multitude.record.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.multitude.record.Entry;
import tools.jackson.databind.JsonNode;

/** Compares the acts that pages list with those of the log: each at its place, filed under what it says. */
final class ShownActs {
    private final Site site;
    private final Expected expected;
    private final int size;
    private final List<Finding> findings = new ArrayList<>();
    private int next;

    ShownActs(Site site, Expected expected) {
        this.site = site;
        this.expected = expected;
        this.size = expected.size();
    }

    /** Reads them all; what is wrong with them. */
    List<Finding> findings() {
        site.pages("/api/v1/record/acts", this::act);
        until(size);
        return findings;
    }

    private void act(JsonNode item) {
        long index = item.path("index").asLong(-1);
        if (index < size) {
            until(index);
            if (index == next) {
                compare(next, item);
                next++;
            }
        }
    }

    private void until(long index) {
        for (; next < index; next++) {
            findings.add(new Finding(expected.inWords(next), "the site no longer shows this act"));
        }
    }

    private void compare(int index, JsonNode item) {
        Entry entry = expected.act(index).entry();
        if (!entry.act().toString().equals(item.path("act").asString())) {
            findings.add(new Finding(expected.inWords(index), "the site shows another act in its place"));
            return;
        }
        must(index, entry.type().equals(item.path("type").asString()), "the site files it as another kind of act");
        must(
                index,
                entry.thing().toString().equals(item.path("thing").asString()),
                "the site files it under another thing");
        must(
                index,
                entry.body()
                        .map(UUID::toString)
                        .orElse("")
                        .equals(item.path("body").asString("")),
                "the site names another responsible body");
        must(
                index,
                entry.references().stream().map(UUID::toString).toList().equals(texts(item.path("refs"))),
                "the site names other things that it concerns");
        must(
                index,
                expected.act(index).hash().equals(item.path("hash").asString()),
                "the entry that the site takes its words from is not the one in the log");
        if (item.path("key").isMissingNode() && expected.mayBeLost(index)) {
            expected.lost(index);
            return;
        }
        must(
                index,
                Opening.opens(
                        item,
                        "occurredAt",
                        item.path("occurredAt").asString(),
                        entry.commitments().get("occurredAt")),
                "the site shows another date than the one recorded");
    }

    private void must(int index, boolean holds, String otherwise) {
        if (!holds) {
            findings.add(new Finding(expected.inWords(index), otherwise));
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
