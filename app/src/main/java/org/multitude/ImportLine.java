package org.multitude;

import java.io.PrintStream;
import java.util.OptionalLong;
import org.multitude.platform.imports.ImportProgress;

/** How far an import has come: a bar where somebody watches a terminal, else a quiet line now and then. */
final class ImportLine implements ImportProgress {
    private static final long QUIET = 30_000_000_000L;

    private final String items;
    private final PrintStream out;
    private final ProgressLine bar;
    private long lastSaid = System.nanoTime();

    ImportLine(String items, PrintStream out) {
        this.items = items;
        this.out = out;
        this.bar = new ProgressLine(items);
    }

    @Override
    public void at(Step step, long done, OptionalLong all) {
        if (bar.watched()) {
            show(step, done, all);
        } else if (System.nanoTime() - lastSaid > QUIET) {
            lastSaid = System.nanoTime();
            out.println(words(step, done, all));
        }
    }

    void end() {
        bar.end();
    }

    private void show(Step step, long done, OptionalLong all) {
        if (step == Step.IMPORTING && all.isPresent()) {
            bar.at(done, all.getAsLong());
        } else {
            bar.at(done);
        }
    }

    private String words(Step step, long done, OptionalLong all) {
        String number = String.format("%,d", done);
        if (step == Step.READING) {
            return "reading: " + number;
        }
        return number + (all.isPresent() ? String.format(" of %,d ", all.getAsLong()) : " ") + items;
    }
}
