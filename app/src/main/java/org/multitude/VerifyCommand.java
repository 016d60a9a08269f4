package org.multitude;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.ReceiptCheck;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Unreachable;
import org.multitude.record.verify.Verifier;
import org.multitudelibs.tlog.Policy;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./multitude verify URL}: recomputes a site's record and, with {@code --content}, the site against it. */
@Command(
        name = "verify",
        description = "Recomputes the whole record of a site; with --content, compares everything it shows.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final String WHOLE_ADDRESS =
            "Give the whole address of the site, such as https://open.example.org, or a receipt file";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "URL|RECEIPT", description = "address of the site, or a .tlog-proof file")
    private @Nullable String target;

    @Option(names = "--key", paramLabel = "VKEY", description = "verifier key of the log, as published elsewhere")
    private @Nullable String key;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "which witnesses have to have cosigned, as a C2SP tlog-policy; a site gives its own at /log/policy")
    private @Nullable Path policyFile;

    @Option(names = "--content", description = "compare everything the site shows with the record")
    private boolean content;

    @Option(names = "--json", description = "write the report as JSON")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        String asked = Objects.requireNonNull(target);
        if (asked.endsWith(".tlog-proof") || Files.isRegularFile(Path.of(asked))) {
            if (content) {
                throw new CommandLine.ParameterException(
                        line, "A receipt is checked by itself: --content is for the address of a site");
            }
            return receipt(Path.of(asked), line);
        }
        return site(address(asked, line), line);
    }

    private static URI address(String asked, CommandLine line) {
        try {
            URI site = URI.create(asked);
            if (site.getHost() != null && String.valueOf(site.getScheme()).matches("https?")) {
                return site;
            }
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(line, WHOLE_ADDRESS, e);
        }
        throw new CommandLine.ParameterException(line, WHOLE_ADDRESS);
    }

    private int receipt(Path file, CommandLine line) {
        Optional<Policy> policy = policy(line);
        String vkey = Optional.ofNullable(key)
                .or(() -> policy.flatMap(Verifier::logKey))
                .orElse("");
        if (vkey.isEmpty()) {
            throw new CommandLine.ParameterException(
                    line,
                    "A receipt is checked with the key of its log: give it with --key, as the record page shows it");
        }
        try {
            VerifierKey.parse(vkey);
        } catch (TlogException e) {
            throw new CommandLine.ParameterException(line, "The key is not one: " + e.getMessage(), e);
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            line.getErr().println("The receipt " + file + " cannot be read: " + reason(e) + ".");
            return 1;
        }
        ReceiptCheck.Checked checked = ReceiptCheck.check(bytes, vkey, policy);
        PrintWriter out = line.getOut();
        if (checked.index() >= 0) {
            out.printf(
                    "%-18s %,d of a signed log of %,d, %s%n", "Act", checked.index(), checked.size(), checked.type());
            out.printf("%-18s %s%n", "Log", checked.origin());
            out.printf("%-18s in the hour of %s, by the clock of the site%n", "Recorded", checked.recorded());
            checked.nature().ifPresent(nature -> out.printf("%-18s %s%n", "Nature", nature));
            if (policy.isPresent()) {
                out.printf(
                        "%-18s %s%n",
                        "Cosigned",
                        checked.witnesses().isEmpty()
                                ? "by no witness of the policy"
                                : "by " + String.join(", ", checked.witnesses()));
            }
            checked.values().forEach((name, value) -> out.printf("%-18s %s%n", name, inside(value)));
        }
        checked.findings().forEach(finding -> out.println("DOES NOT HOLD  " + finding));
        out.println(checked.findings().isEmpty() ? "Holds." : "Does not hold.");
        out.flush();
        return checked.findings().isEmpty() ? 0 : 1;
    }

    private Optional<Policy> policy(CommandLine line) {
        if (policyFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Policy.parse(Files.readAllBytes(policyFile)));
        } catch (TlogException e) {
            throw new CommandLine.ParameterException(
                    line, "The policy " + policyFile + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandLine.ParameterException(
                    line, "The policy " + policyFile + " cannot be read: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    }

    /** What a person wrote stays inside its own lines: it must not look like a line of the report. */
    private static String inside(String value) {
        return value.replaceAll("[\\p{Cc}&&[^\\n]]", "\uFFFD").replace("\n", "\n" + " ".repeat(19));
    }

    private int site(URI site, CommandLine line) throws InterruptedException {
        ProgressLine progress = new ProgressLine("acts and things read");
        Report report;
        try {
            report = new Verifier(KnownLogs.usual(), progress::at)
                    .verify(site, Optional.ofNullable(key), policy(line), content);
        } catch (Unreachable e) {
            progress.end();
            line.getErr().println("Not verified: " + e.getMessage() + ".");
            return 1;
        }
        progress.end();
        if (json) {
            line.getOut().println(JsonMapper.shared().writeValueAsString(asMap(report)));
        } else {
            tell(report, line.getOut());
        }
        line.getOut().flush();
        return report.holds() ? 0 : 1;
    }

    private static void tell(Report report, PrintWriter out) {
        if (!report.origin().isEmpty()) {
            out.printf("Log        %s%n", report.origin());
            out.printf("Acts       %,d, root %s%n", report.size(), report.root());
            out.printf("Key        %s%n", report.vkey());
        }
        if (report.known() >= 0) {
            out.printf(
                    "Seen       at %,d acts before%s%n",
                    report.known(), report.extended() ? ": the log extends it" : "");
        } else if (!report.origin().isEmpty()) {
            out.println(
                    "Seen       never before from this computer: its key and checkpoint are remembered if it holds");
        }
        if (report.things() >= 0) {
            out.printf(
                    "Compared   with their acts: things %,d, files downloaded %,d%n", report.things(), report.files());
        }
        if (!report.witnesses().isEmpty()) {
            out.printf("Cosigned   by %s%n", String.join(", ", report.witnesses()));
        }
        report.handovers().forEach(words -> out.printf("Key        %s%n", words));
        if (report.lost() > 0) {
            out.printf(
                    "Lost       acts %,d: a later act declares that the platform was restored from a backup made before them;"
                            + " nothing shown was compared with those%n",
                    report.lost());
        }
        if (report.erased() > 0) {
            out.printf(
                    "Erased     things %,d: acts of the record say which of their fields are gone; exactly those were not compared%n",
                    report.erased());
        }
        if (report.hidden() > 0) {
            out.printf(
                    "Hidden     things %,d: acts of the record say which of their fields are hidden and why; exactly those are not shown%n",
                    report.hidden());
        }
        report.findings().forEach(finding -> out.println("DOES NOT HOLD  " + finding));
        out.println(
                report.holds()
                        ? report.things() >= 0
                                ? "Holds. Nothing was changed behind the record."
                                : "The log holds. What the site shows was not compared with it: add --content."
                        : "Does not hold: " + report.findings().size()
                                + (report.findings().size() == 1 ? " finding." : " findings.")
                                + " Keep this report and tell others, not only the operator.");
    }

    private static Map<String, Object> asMap(Report report) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("holds", report.holds());
        map.put("origin", report.origin());
        map.put("key", report.vkey());
        map.put("size", report.size());
        map.put("root", report.root());
        map.put("knownSize", report.known());
        map.put("things", report.things());
        map.put("files", report.files());
        map.put("lost", report.lost());
        map.put("erased", report.erased());
        map.put("hidden", report.hidden());
        map.put("witnesses", report.witnesses());
        map.put("handovers", report.handovers());
        map.put(
                "findings",
                report.findings().stream()
                        .map(finding -> Map.of("where", finding.where(), "what", finding.what()))
                        .toList());
        return map;
    }
}
