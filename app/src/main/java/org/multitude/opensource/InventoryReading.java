package org.multitude.opensource;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.multitude.platform.imports.Item;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.text.Prose;

/** Reads lines of an inventory. */
final class InventoryReading {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_TOPICS = 30;
    private static final Set<String> YES = Set.of("true", "yes", "oui", "1", "vrai");
    private static final Set<String> NO = Set.of("false", "no", "non", "0", "faux");

    private final Inventory inventory;
    private final Map<InventoryColumn, Integer> columns;

    InventoryReading(Inventory inventory, Map<InventoryColumn, Integer> columns) {
        this.inventory = inventory;
        this.columns = Map.copyOf(columns);
    }

    /** What a line says, before anything of it is checked. */
    String address(CSVRecord line) {
        return cell(line, InventoryColumn.REPOSITORY);
    }

    InventoryRow read(CSVRecord line, int width, Item.Details details) throws Unfit {
        if (line.size() != width) {
            throw new Unfit("the line has " + line.size() + " cells and the head has " + width);
        }
        String written = address(line);
        if (written.isEmpty()) {
            throw new Unfit("it names no repository");
        }
        RepositoryAddress repository = RepositoryAddress.of(written)
                .orElseThrow(() -> new Unfit("“" + Prose.line(written) + "” is not the address of a repository"));
        String name = cut(cell(line, InventoryColumn.NAME), LONGEST_NAME, "name", details);
        return new InventoryRow(
                repository,
                name.isEmpty() ? repository.key().replaceFirst("^.*/", "") : name,
                cut(cell(line, InventoryColumn.DESCRIPTION), LONGEST_SUMMARY, "description", details),
                filled(cell(line, InventoryColumn.ORGANIZATION)).map(text -> Prose.first(text, 160)),
                LicenceNames.read(cell(line, InventoryColumn.LICENCE)),
                listing(line, details));
    }

    private Listed listing(CSVRecord line, Item.Details details) {
        return new Listed(
                inventory.name(),
                inventory.address(),
                inventory.date(),
                page(cell(line, InventoryColumn.HOMEPAGE), "homepage", details),
                filled(cut(cell(line, InventoryColumn.LANGUAGE), LONGEST_WORD, "language", details)),
                topics(cell(line, InventoryColumn.TOPICS)),
                truth(cell(line, InventoryColumn.ARCHIVED), details),
                day(cell(line, InventoryColumn.LAST_CHANGE), details),
                page(cell(line, InventoryColumn.SOFTWARE_HERITAGE), "address at Software Heritage", details));
    }

    private String cell(CSVRecord line, InventoryColumn column) {
        Integer place = columns.get(column);
        return place == null || place >= line.size() ? "" : Prose.line(line.get(place));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(kept -> !kept.isEmpty());
    }

    private static String cut(String text, int longest, String what, Item.Details details) {
        if (text.length() <= longest) {
            return text;
        }
        details.notKept("the end of its " + what + ", which is longer than " + longest + " characters");
        return Prose.first(text, longest - 1).strip() + "…";
    }

    private static List<String> topics(String text) {
        return Arrays.stream(text.split("[,;|]"))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty() && topic.length() <= LONGEST_WORD)
                .distinct()
                .limit(MOST_TOPICS)
                .toList();
    }

    private static Optional<Boolean> truth(String text, Item.Details details) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (YES.contains(plain) || NO.contains(plain)) {
            return Optional.of(YES.contains(plain));
        }
        if (!plain.isEmpty()) {
            details.notKept("whether it is archived: “" + text + "” is neither yes nor no");
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String text, Item.Details details) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException e) {
            details.notKept("the day of its last change: “" + text + "” is not a date such as 2026-11-28");
            return Optional.empty();
        }
    }

    private static Optional<String> page(String text, String what, Item.Details details) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            if (text.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()))) {
                return Optional.of(text);
            }
        } catch (URISyntaxException e) {
            // Said below, as any other address that is none.
            details.notKept("its " + what + ": “" + text + "” is no web address");
            return Optional.empty();
        }
        details.notKept("its " + what + ": “" + text + "” is no web address");
        return Optional.empty();
    }
}
