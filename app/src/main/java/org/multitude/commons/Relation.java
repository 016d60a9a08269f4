package org.multitude.commons;

import java.util.Arrays;

/** What a commons is to another. */
public enum Relation {
    /** A software produces a dataset. */
    PRODUCES("produces", CommonsKind.SOFTWARE, CommonsKind.DATASET),
    /** A dataset is evidence for a policy. */
    INFORMS("informs", CommonsKind.DATASET, CommonsKind.POLICY),
    /** A software serves a policy. */
    SERVES("serves", CommonsKind.SOFTWARE, CommonsKind.POLICY);

    private final String code;
    private final CommonsKind source;
    private final CommonsKind target;

    Relation(String code, CommonsKind source, CommonsKind target) {
        this.code = code;
        this.source = source;
        this.target = target;
    }

    /** Code in the database, in acts and, behind {@code commons.relation.}, in the bundles. */
    public String code() {
        return code;
    }

    /** Kind of commons it starts from. */
    public CommonsKind source() {
        return source;
    }

    /** Kind of commons it leads to. */
    public CommonsKind target() {
        return target;
    }

    /** The relation with this code. */
    public static Relation of(String code) {
        return Arrays.stream(values())
                .filter(relation -> relation.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no relation: " + code));
    }

    /** The relation between two kinds of commons, whichever way round. */
    public static java.util.Optional<Relation> between(CommonsKind one, CommonsKind other) {
        return Arrays.stream(values())
                .filter(relation -> relation.source == one && relation.target == other
                        || relation.source == other && relation.target == one)
                .findFirst();
    }
}
