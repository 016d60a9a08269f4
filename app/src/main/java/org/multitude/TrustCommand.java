package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Words;
import org.multitude.record.verify.CheckedFeed;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Unreachable;
import org.multitude.trust.Figures;
import org.multitude.trust.Ledger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./multitude trust --from URL|FILE}: counts the figures of the trust page again from the public feed. */
@Command(
        name = "trust",
        description = "Counts the figures of the trust page again, from the public feed checked against the log.",
        mixinStandardHelpOptions = true)
final class TrustCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "URL|FILE",
            description = "address of the site, or a feed saved by --save")
    private @Nullable String from;

    @Option(names = "--key", paramLabel = "VKEY", description = "verifier key of the log, as published elsewhere")
    private @Nullable String key;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "day of the figures, such as 2026-11-29 (default today)")
    private @Nullable LocalDate asOf;

    @Option(names = "--acts", paramLabel = "N", description = "count only the first N acts of the log")
    private long most = Long.MAX_VALUE;

    @Option(names = "--body", paramLabel = "ID", description = "figures of one body, by the id that acts have of it")
    private @Nullable UUID body;

    @Option(
            names = "--community",
            paramLabel = "ID",
            description = "figures of what one community looks after, by the id that acts have of it")
    private @Nullable UUID community;

    @Option(names = "--save", paramLabel = "FILE", description = "keep the feed and its checkpoint in a new file")
    private @Nullable Path save;

    @Option(names = "--json", description = "write the figures as JSON, with the keys of /api/v1/trust")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (body != null && community != null) {
            throw new CommandLine.ParameterException(line, "Give --body or --community, not both");
        }
        String asked = Objects.requireNonNull(from);
        Ledger ledger = new Ledger();
        ProgressLine progress = new ProgressLine("acts read");
        CheckedFeed feed = new CheckedFeed(progress::at, (entry, occurredAt) -> {
            if (ledger.acts() < most) {
                ledger.take(entry, occurredAt);
            }
        });
        CheckedFeed.Checked checked;
        try {
            checked = read(feed, asked, line);
        } catch (CheckedFeed.NotTheLog e) {
            progress.end();
            line.getErr().println("Nothing was counted, the feed is not what the log holds: " + e.getMessage() + ".");
            return 1;
        } catch (Unreachable e) {
            progress.end();
            line.getErr().println("Nothing was counted: " + e.getMessage() + ".");
            return 1;
        } catch (IOException e) {
            progress.end();
            line.getErr().println("Nothing was counted, a file cannot be read or written: " + e.getMessage() + ".");
            return 1;
        }
        progress.end();
        tell(ledger, checked, line);
        return 0;
    }

    private CheckedFeed.Checked read(CheckedFeed feed, String asked, CommandLine line)
            throws IOException, InterruptedException {
        Optional<String> given = Optional.ofNullable(key);
        if (!asked.matches("https?://.*")) {
            Path file = Path.of(asked);
            if (!Files.isRegularFile(file)) {
                throw new CommandLine.ParameterException(
                        line,
                        "Give --from the whole address of a site, such as https://open.example.org, or a file that is there: "
                                + asked + " is neither");
            }
            return feed.file(file, given);
        }
        URI site;
        try {
            site = URI.create(asked);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(line, asked + " is no address of a site", e);
        }
        if (save == null) {
            return feed.site(site, KnownLogs.usual(), given, Optional.empty());
        }
        try (Writer copy = Files.newBufferedWriter(save, java.nio.file.StandardOpenOption.CREATE_NEW)) {
            return feed.site(site, KnownLogs.usual(), given, Optional.of(copy));
        }
    }

    private void tell(Ledger ledger, CheckedFeed.Checked checked, CommandLine line) {
        LocalDate day = asOf == null ? LocalDate.now(Words.ZONE) : asOf;
        Figures figures = body != null
                ? ledger.figures(body, day)
                : community != null ? ledger.community(community, day) : ledger.figures(day);
        PrintWriter out = line.getOut();
        if (json) {
            Map<String, Object> flat = new LinkedHashMap<>();
            flat.put("as-of", day.toString());
            flat.put("acts", ledger.acts());
            Optional.ofNullable(body).ifPresent(id -> flat.put("body", id.toString()));
            Optional.ofNullable(community).ifPresent(id -> flat.put("community", id.toString()));
            flat.putAll(figures.flat());
            out.println(JsonMapper.shared().writeValueAsString(flat));
            line.getErr().println(against(checked));
        } else {
            out.println(against(checked));
            out.printf("%-28s %s%n", "as-of", day);
            out.printf("%-28s %d%n", "acts", ledger.acts());
            figures.flat().forEach((name, number) -> out.printf("%-28s %s%n", name, number));
        }
        out.flush();
        line.getErr().flush();
    }

    private static String against(CheckedFeed.Checked checked) {
        String acts = "Checked: %,d acts, root %s, ".formatted(checked.size(), checked.root());
        if (checked.key().isEmpty()) {
            return acts
                    + "not signed: the file came without a checkpoint, so only its order and its instants were checked.";
        }
        return acts + "signed by " + checked.key().get()
                + (checked.ownKey() ? " (the key came with the file: give --key to check it too)." : ".");
    }
}
