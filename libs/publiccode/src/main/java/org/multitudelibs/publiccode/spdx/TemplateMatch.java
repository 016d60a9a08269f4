package org.multitudelibs.publiccode.spdx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks whether a text follows a template from a given word on. Steps with a choice are tried in turn; a step that failed
 * at a word is not tried there again, so the work is at most steps times words, and {@link Effort} bounds it.
 */
final class TemplateMatch {
    private static final int FIRST_WORDS = 3;

    private final Template template;
    private final int[] numbers;
    private final List<String> words;
    private final Effort effort;
    private final Map<Integer, BitSet> failed = new HashMap<>();
    private int blanked;

    TemplateMatch(Template template, int[] numbers, List<String> words, Effort effort) {
        this.template = template;
        this.numbers = numbers;
        this.words = words;
        this.effort = effort;
    }

    /** Words of a text from {@code start} to before {@code end}, {@code own} of them the template's and not in blanks. */
    record Span(int start, int end, int own) {
        int size() {
            return end - start;
        }

        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    /** The first words from {@code from} on that follow the template, optional parts and blanks before its first word aside. */
    Optional<Span> find(int from) {
        int first = firstWord();
        if (first < 0) {
            return Optional.empty();
        }
        for (int start = from; start < numbers.length && effort.isLeft(); start++) {
            if (beginsAt(first, start)) {
                blanked = 0;
                int end = match(first, start);
                if (end >= 0) {
                    return Optional.of(new Span(start, end, end - start - blanked));
                }
            }
        }
        return Optional.empty();
    }

    private int firstWord() {
        for (int step = 0; step < template.size(); step++) {
            if (template.kinds()[step] == Template.WORD && template.depths()[step] == 0) {
                return step;
            }
        }
        return -1;
    }

    private boolean beginsAt(int first, int start) {
        for (int at = 0; at < FIRST_WORDS && first + at < template.size(); at++) {
            if (template.kinds()[first + at] != Template.WORD) {
                return at > 0;
            }
            if (start + at >= numbers.length || numbers[start + at] != template.arguments()[first + at]) {
                return false;
            }
        }
        return true;
    }

    /** The word after the last one that follows the template, or -1. */
    private int match(int firstStep, int firstAt) {
        int step = firstStep;
        int at = firstAt;
        while (step < template.size()) {
            effort.step();
            if (!effort.isLeft()) {
                return -1;
            }
            switch (template.kinds()[step]) {
                case Template.WORD -> {
                    if (at >= numbers.length || numbers[at] != template.arguments()[step]) {
                        return -1;
                    }
                    step++;
                    at++;
                }
                case Template.OPTIONAL -> {
                    int inside = hasFailed(step, at) ? -1 : match(step + 1, at);
                    if (inside >= 0) {
                        return inside;
                    }
                    fail(step, at);
                    step = template.arguments()[step];
                }
                default -> {
                    return blank(step, at);
                }
            }
        }
        return at;
    }

    private int blank(int step, int at) {
        if (hasFailed(step, at)) {
            return -1;
        }
        Blank blank = template.blanks().get(template.arguments()[step]);
        int characters = 0;
        for (int count = 0; count <= blank.most() && at + count <= numbers.length; count++) {
            if (count > 0) {
                characters += words.get(at + count - 1).length() + 1;
            }
            effort.step();
            if (characters > blank.mostCharacters() + 10 || !effort.isLeft()) {
                break;
            }
            if ((count > 0 || blank.mayBeEmpty())
                    && mayGoOn(step + 1, at + count)
                    && accepts(blank, at, count, characters)) {
                int end = match(step + 1, at + count);
                if (end >= 0) {
                    blanked += count;
                    return end;
                }
            }
        }
        fail(step, at);
        return -1;
    }

    private boolean accepts(Blank blank, int at, int count, int characters) {
        if (blank.pattern() != null) {
            effort.pattern(characters);
        }
        return blank.accepts(words.subList(at, at + count));
    }

    /** Spares the look at words that the next step refuses anyway. */
    private boolean mayGoOn(int step, int at) {
        return step >= template.size()
                || template.kinds()[step] != Template.WORD
                || at < numbers.length && numbers[at] == template.arguments()[step];
    }

    private boolean hasFailed(int step, int at) {
        BitSet places = failed.get(step);
        return places != null && places.get(at);
    }

    private void fail(int step, int at) {
        failed.computeIfAbsent(step, unseen -> new BitSet()).set(at);
    }
}
