package org.multitudelibs.deliberation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order that decides where votes do not: of candidates or projects that are equal in all that a rule looks at, the one
 * that comes first here is preferred. It is settled before the count, so nobody can choose it after seeing the votes.
 *
 * <p>A lot is drawn from a seed that is published beforehand, for instance a sentence or the close of a stock exchange: whoever
 * has the seed and the names draws the same. The place of somebody is the SHA-256 of {@code seed + "\n" + name} in
 * hexadecimal, smallest first; so it depends on the seed and on the name, and not on the order in which names are listed.
 */
public final class Lot {
    private final List<Integer> order;
    private final Map<Integer, Integer> place;

    private Lot(List<Integer> order) {
        this.order = List.copyOf(order);
        this.place =
                IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, Function.identity()));
    }

    /** The order in which they are listed: the first of so many is preferred. */
    public static Lot asListed(int count) {
        return new Lot(IntStream.range(0, count).boxed().toList());
    }

    /**
     * An order that was settled otherwise, for instance drawn from a hat.
     *
     * @throws IllegalArgumentException if it does not name each number from 0 once
     */
    public static Lot settled(List<Integer> order) {
        if (new HashSet<>(order).size() != order.size()
                || order.stream().anyMatch(number -> number < 0 || number >= order.size())) {
            throw new IllegalArgumentException(
                    "An order of " + order.size() + " names each number from 0 to " + (order.size() - 1) + " once");
        }
        return new Lot(order);
    }

    /** Drawn with a seed; of the same name twice the one listed first comes first. */
    public static Lot drawn(String seed, List<String> names) {
        List<String> drawn =
                names.stream().map(name -> sha256(seed + "\n" + name)).toList();
        return new Lot(IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(drawn::get))
                .toList());
    }

    /** All of them, the preferred first. */
    public List<Integer> order() {
        return order;
    }

    /** The preferred one among some. */
    public int first(Collection<Integer> among) {
        return among.stream().min(preferred()).orElseThrow(() -> new NoSuchElementException("A lot among nobody"));
    }

    /** The least preferred one among some. */
    public int last(Collection<Integer> among) {
        return among.stream().max(preferred()).orElseThrow(() -> new NoSuchElementException("A lot among nobody"));
    }

    /** Sorts the preferred ones first. */
    public Comparator<Integer> preferred() {
        return Comparator.comparing(this::place);
    }

    private int place(int number) {
        Integer found = place.get(number);
        if (found == null) {
            throw new IllegalArgumentException("The lot was drawn among " + order.size() + ", without " + number);
        }
        return found;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
