package org.multitude;

import java.io.PrintWriter;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Problem;

/** Prints what became of a source, for whoever typed the command. */
final class ImportLines {
    private ImportLines() {}

    static void print(ImportReport report, String items, PrintWriter out) {
        String would = report.rehearsed() ? "would be " : "";
        out.printf("%,d %s found%n", report.found(), report.found() == 1 ? singular(items) : items);
        out.printf("%,d %simported%n", report.imported(), would);
        if (report.updated() > 0) {
            out.printf("%,d %supdated%n", report.updated(), would);
        }
        out.printf("%,d already here%n", report.known());
        out.printf("%,d %s%n", report.bad().count(), report.rehearsed() ? "could not be imported" : "not imported");
        list(report.bad(), out);
        if (report.losses().count() > 0) {
            out.printf(
                    "%,d %s not kept%n",
                    report.losses().count(), report.losses().count() == 1 ? "detail" : "details");
            list(report.losses(), out);
        }
        report.file().ifPresent(file -> out.printf("All of these are listed in %s%n", file.toAbsolutePath()));
        if (report.rehearsed()) {
            out.println("Nothing was changed.");
        }
        out.flush();
    }

    private static String singular(String items) {
        return items.endsWith("ies") ? items.replaceAll("ies$", "y") : items.replaceAll("s$", "");
    }

    private static void list(ImportReport.Listed listed, PrintWriter out) {
        for (Problem problem : listed.first()) {
            out.println(OneLine.of("  " + problem.place() + ": " + problem.reason()));
        }
        long more = listed.count() - listed.first().size();
        if (more > 0) {
            out.printf("  and %,d more%n", more);
        }
    }
}
