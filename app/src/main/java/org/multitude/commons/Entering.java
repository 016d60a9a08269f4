package org.multitude.commons;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Slug;

/** A commons that is being entered, at the end of address that is tried next. */
final class Entering {
    private static final int IN_ORDER = 10;
    private static final int ANY = 1_000_000;

    private final Register.NewEntry said;
    private final Slug base;
    private Slug slug;
    private int tries = 1;
    private @Nullable CommonsEntry entry;

    Entering(Register.NewEntry said) {
        this.said = said;
        this.base = said.wish().orElseGet(() -> Slug.of(said.title()));
        this.slug = base;
    }

    String key() {
        return key(said.kind(), slug);
    }

    boolean waits() {
        return entry == null;
    }

    void entered(CommonsEntry as) {
        entry = as;
    }

    CommonsEntry entry() {
        return Objects.requireNonNull(entry);
    }

    /** The next numbers for a few of the same title; for many, any, so that not all are tried. */
    void taken() {
        if (said.wish().isPresent()) {
            throw new SlugTaken(base);
        }
        tries++;
        slug = base.numbered(
                tries < IN_ORDER ? tries : ThreadLocalRandom.current().nextInt(IN_ORDER, ANY));
    }

    Register.NewEntry said() {
        return said;
    }

    Slug slug() {
        return slug;
    }

    static String key(CommonsKind kind, Slug slug) {
        return kind.code() + "/" + slug.text();
    }
}
