package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who holds the server, one line each, the owner first: process, when it started, and a number of the handle's own. The
 * owner stops the server when it lets go, unless others still hold it: then the next one owns it. So neither a
 * command-line import nor the program it ran beside takes the server from the other, and who was killed counts no more.
 * The caller holds the start lock.
 */
record Holders(Path file, ServerAccount account) {
    /** One open handle. */
    record Holder(LiveProcess process, String handle) {
        static Holder current() {
            return new Holder(
                    LiveProcess.current().orElseThrow(), UUID.randomUUID().toString());
        }
    }

    List<Holder> living() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Holder> living = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(" ", -1);
            if (fields.length == 3 && fields[0].matches("\\d{1,18}") && fields[1].matches("\\d{1,18}")) {
                LiveProcess process = new LiveProcess(Long.parseLong(fields[0]), Long.parseLong(fields[1]));
                if (process.runs()) {
                    living.add(new Holder(process, fields[2]));
                }
            }
        }
        return living;
    }

    void add(Holder holder) throws IOException {
        List<Holder> all = new ArrayList<>(living());
        all.add(holder);
        write(all);
    }

    /** Whether nobody is left. */
    boolean remove(Holder holder) throws IOException {
        List<Holder> rest = new ArrayList<>(living());
        rest.remove(holder);
        write(rest);
        return rest.isEmpty();
    }

    boolean isOwnedBy(Holder holder) throws IOException {
        return living().stream().findFirst().filter(holder::equals).isPresent();
    }

    private void write(List<Holder> holders) throws IOException {
        String lines = holders.stream()
                .map(h -> String.format(Locale.ROOT, "%d %d %s%n", h.process.pid(), h.process.start(), h.handle))
                .collect(Collectors.joining());
        PrivateFile.replace(file, lines, account);
    }
}
