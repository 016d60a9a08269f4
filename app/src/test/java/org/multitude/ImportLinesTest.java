package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Problem;

/** What is said of an import. */
class ImportLinesTest {
    @Test
    void whatASourceSaysIsOneLineAndOrdersNothing() {
        Problem problem = new Problem("::error::\u009b[2Ka", "it says \u202e##[warning]\u2028::x::");
        StringWriter said = new StringWriter();
        ImportLines.print(
                new ImportReport(
                        false,
                        1,
                        0,
                        0,
                        0,
                        new ImportReport.Listed(1, List.of(problem)),
                        new ImportReport.Listed(0, List.of()),
                        Optional.empty()),
                "cards",
                new PrintWriter(said));
        assertThat(said.toString())
                .endsWith("1 not imported\n  : :error::\ufffd[2Ka: it says \ufffd# #[warning] ::x::\n");
    }
}
