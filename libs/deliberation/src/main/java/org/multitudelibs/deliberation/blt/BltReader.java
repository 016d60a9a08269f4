package org.multitudelibs.deliberation.blt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.multitudelibs.deliberation.ballots.Candidates;
import org.multitudelibs.deliberation.ballots.RankedBallots;
import org.multitudelibs.deliberation.ballots.RankedBallots.Ranking;
import org.multitudelibs.deliberation.files.FileLimits;
import org.multitudelibs.deliberation.files.Shown;

/** Reads an election from the pieces of a file, in their order. */
final class BltReader {
    private final BltTokens tokens;
    private final int mostBallots;
    private final Map<String, Integer> nicknames = new HashMap<>();
    private final List<String> nicknamesInOrder = new ArrayList<>();
    private final SortedSet<Integer> withdrawn = new TreeSet<>();
    private final SortedSet<Integer> undeclared = new TreeSet<>();
    private final List<Integer> tieOrder = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Ranking> rankings = new ArrayList<>();
    private int candidates;
    private long voters;

    BltReader(String file, String text) {
        this(file, text, FileLimits.ORDERS);
    }

    BltReader(String file, String text, int mostBallots) {
        this.mostBallots = mostBallots;
        tokens = new BltTokens(file, text);
    }

    BltElection read() {
        candidates = count(tokens.next("the number of candidates"), "candidates");
        int seats = count(tokens.next("the number of seats"), "seats");
        BltToken token = options(tokens.next("a ballot, or the 0 that ends them"));
        while (!token.is("0")) {
            ballot(token);
            token = tokens.next("a ballot, or the 0 that ends them");
        }
        List<String> names = IntStream.rangeClosed(1, candidates)
                .mapToObj(number -> quoted("the name of candidate " + number))
                .toList();
        String title = quoted("the title");
        RankedBallots ballots = new RankedBallots(new Candidates(names), rankings);
        return new BltElection(
                ballots, seats, nicknamesInOrder, withdrawn, undeclared, tieOrder, options, title, tokens.rest());
    }

    /** Reads what comes before the ballots. */
    private BltToken options(BltToken first) {
        BltToken token = first;
        while (true) {
            if (token.kind() == BltToken.Kind.OPEN) {
                option();
            } else if (token.isWord() && token.text().startsWith("-")) {
                withdrawn.add(candidate(token, token.text().substring(1), 1));
            } else {
                return token;
            }
            token = tokens.next("a ballot, or the 0 that ends them");
        }
    }

    private void option() {
        BltToken name = tokens.next("the name of an option");
        List<BltToken> words = new ArrayList<>();
        BltToken word = tokens.next("the “]” that ends the option");
        while (word.kind() != BltToken.Kind.CLOSE) {
            if (!word.isWord()) {
                throw word.wrong(word.named() + " cannot stand in an option");
            }
            words.add(word);
            word = tokens.next("the “]” that ends the option");
        }
        switch (name.text()) {
            case "nick" -> nicknames(name, words);
            case "withdrawn" -> words.forEach(each -> withdrawn.add(candidate(each)));
            case "undeclared" -> words.forEach(each -> undeclared.add(candidate(each)));
            case "tie" -> ties(name, words);
            case "droop" -> words.forEach(each -> options.add(each.text()));
            default ->
                throw name.wrong(
                        name.named() + " is not an option: there are nick, withdrawn, undeclared, tie and droop");
        }
    }

    private void nicknames(BltToken name, List<BltToken> words) {
        if (words.size() != candidates || !nicknamesInOrder.isEmpty()) {
            throw name.wrong(
                    "each of the " + candidates + " candidates has one nickname, but here are " + words.size());
        }
        for (BltToken word : words) {
            if (nicknames.putIfAbsent(word.text(), nicknames.size()) != null) {
                throw word.wrong("the nickname " + word.named() + " is given twice");
            }
            nicknamesInOrder.add(word.text());
        }
    }

    private void ties(BltToken name, List<BltToken> words) {
        words.forEach(word -> tieOrder.add(candidate(word)));
        if (tieOrder.size() != candidates || new HashSet<>(tieOrder).size() != candidates) {
            throw name.wrong("an order for ties names each of the " + candidates + " candidates once");
        }
    }

    private void ballot(BltToken first) {
        if (!first.isWord()) {
            throw first.wrong(first.named() + " stands where a ballot should begin with its number of voters");
        }
        long cast = first.text().startsWith("(") && first.text().endsWith(")") ? 1 : voters(first);
        if (voters + cast < 0) {
            throw first.wrong("with this ballot there are more than 2⁶³ − 1 voters");
        }
        voters += cast;
        List<List<Integer>> places = new ArrayList<>();
        Set<Integer> ranked = new HashSet<>();
        BltToken token = tokens.next("a candidate, or the 0 that ends a ballot");
        while (!token.is("0")) {
            if (!token.is("-")) {
                places.add(place(token, ranked));
            }
            token = tokens.next("a candidate, or the 0 that ends a ballot");
        }
        if (rankings.size() == mostBallots) {
            throw first.wrong("there are more than " + mostBallots + " ballots, which is as many as are read");
        }
        rankings.add(new Ranking(cast, places));
    }

    private List<Integer> place(BltToken token, Set<Integer> ranked) {
        if (!token.isWord()) {
            throw token.wrong(token.named() + " stands in a ballot, which ends with 0");
        }
        List<Integer> place = new ArrayList<>();
        int offset = 0;
        for (String part : token.text().split("=", -1)) {
            int candidate = candidate(token, part, offset);
            if (!ranked.add(candidate)) {
                throw token.wrong(offset, "this ballot ranks candidate “" + Shown.of(part) + "” twice");
            }
            place.add(candidate);
            offset += part.length() + 1;
        }
        return place;
    }

    private int candidate(BltToken token) {
        return candidate(token, token.text(), 0);
    }

    private int candidate(BltToken token, String part, int offset) {
        Integer nicknamed = nicknames.get(part);
        if (nicknamed != null) {
            return nicknamed;
        }
        boolean number = !part.isEmpty() && part.length() < 9 && part.chars().allMatch(c -> c >= '0' && c <= '9');
        int candidate = number ? Integer.parseInt(part) : 0;
        if (candidate < 1 || candidate > candidates) {
            throw token.wrong(
                    offset,
                    "“" + Shown.of(part) + "” is not a candidate: they are numbered from 1 to " + candidates
                            + (nicknames.isEmpty() ? "" : " and have nicknames"));
        }
        return candidate - 1;
    }

    private static long voters(BltToken token) {
        try {
            long voters = Long.parseLong(token.text());
            if (voters > 0) {
                return voters;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw token.wrong(token.named() + " is not a number of voters: that is a whole number from 1 to 2⁶³ − 1");
    }

    private static int count(BltToken token, String what) {
        try {
            int count = Integer.parseInt(token.text());
            if (token.isWord() && count >= 0 && count <= FileLimits.OPTIONS) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw token.wrong(token.named() + " is not a number of " + what + ": that is a whole number from 0 to "
                + FileLimits.OPTIONS);
    }

    private String quoted(String what) {
        BltToken token = tokens.next(what);
        if (token.kind() != BltToken.Kind.QUOTED) {
            throw token.wrong(token.named() + " stands where " + what + " should, between quotes");
        }
        return token.text();
    }
}
