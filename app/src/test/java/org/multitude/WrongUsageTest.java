package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class WrongUsageTest {
    @Test
    void aCommandTypedWronglyIsAnsweredWithWhatToGive() {
        assertThat(said("import", "dcat"))
                .startsWith("Give SOURCE, what to bring in.")
                .contains("Usage: multitude import dcat");
        assertThat(said("serv")).startsWith("There is no command “serv” here. Did you mean “serve”?");
        assertThat(said("demo", "--prot", "80")).startsWith("There is no option “--prot” here.");
        assertThat(said("serve", "--port", "abc")).startsWith("“abc” does not fit: give --port, TCP port");
        assertThat(said()).startsWith("Give one of these commands.").contains("verify");
    }

    private static String said(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine line = Multitude.line().setErr(new PrintWriter(said));
        assertThat(line.execute(arguments)).isEqualTo(2);
        return said.toString();
    }
}
