package org.multitudelibs.deliberation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitudelibs.deliberation.MalformedFileException;

/** Characters and values with their places, up to the limits and one beyond. */
class FileLimitsTest {

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CellReader cells(String text) {
        return new CellReader("t.csv", bytes(text), ',');
    }

    private static List<Cell> all(CellReader reader) {
        List<Cell> cells = new ArrayList<>();
        for (List<Cell> line = reader.next(); !line.isEmpty(); line = reader.next()) {
            cells.addAll(line);
        }
        return cells;
    }

    @Test
    void valuesAreReadWithTheirLinesAndColumns() {
        assertThat(all(cells("\uFEFFa,\"b,\"\"c\"\"\nd\",\r\n\r\n\n  \né,\"\"\rf")))
                .containsExactly(
                        new Cell("a", 1, 1),
                        new Cell("b,\"c\"\nd", 1, 4),
                        new Cell("", 2, 4),
                        new Cell("é", 6, 1),
                        new Cell("", 6, 4),
                        new Cell("f", 7, 1));
        assertThat(all(cells(""))).isEmpty();
        // Characters that two bytes, or two characters of Java, make, across the end of a buffer.
        for (int before = 8189; before < 8194; before++) {
            String text = "a".repeat(before) + "é\uD83C\uDF33\n";
            assertThat(Characters.all("t", bytes(text), 10_000)).isEqualTo(text);
        }
    }

    @Test
    void whereAFileStopsBeingUtf8IsSaid() throws IOException {
        byte[] text = ("é,\"two\nlines\"\n" + "a".repeat(9000)).getBytes(StandardCharsets.UTF_8);
        byte[] wrong = java.util.Arrays.copyOf(text, text.length + 1);
        wrong[text.length] = (byte) 0xC3;
        assertThatThrownBy(() -> all(new CellReader("t.csv", new ByteArrayInputStream(wrong), ',')))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("t.csv, line 3, column 9001: what comes here is not written in UTF-8");
        try (InputStream broken = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the disk is gone");
                }
                return '\n';
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        }) {
            assertThatThrownBy(() -> all(new CellReader("t.csv", broken, ',')))
                    .hasMessage("t.csv, line 4, column 1: it cannot be read (the disk is gone)");
        }
    }

    @Test
    void aFileOfMoreBytesThanIsReadIsRefusedWhereItGoesBeyond() {
        assertThat(Characters.all("t", bytes("four"), 4)).isEqualTo("four");
        assertThatThrownBy(() -> Characters.all("t", bytes("1\n345"), 4))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("it goes on here beyond 4 bytes, more than is read of such a file");
    }

    @Test
    void linesValuesAndTheirLengthAreBounded() {
        assertThat(all(new CellReader("t.csv", bytes("1\n\n2\n\n"), ',', 2))).hasSize(2);
        assertThatThrownBy(() -> all(new CellReader("t.csv", bytes("1\n2\n3"), ',', 2)))
                .hasMessage("t.csv, line 3, column 1: there are more than 2 lines, which is as many as are read");

        String most = ",".repeat(FileLimits.COLUMNS - 1);
        assertThat(cells(most).next()).hasSize(FileLimits.COLUMNS);
        assertThatThrownBy(() -> cells(most + ",").next())
                .hasMessage("t.csv, line 1, column 100001: the line has more than 100000 values,"
                        + " which is as many as are read");

        String longest = "x".repeat(FileLimits.VALUE_LENGTH);
        assertThat(cells("a,\"" + longest + "\"").next().getLast().text()).isEqualTo(longest);
        for (String beyond : List.of("a,x" + longest, "a,\"x" + longest + "\"")) {
            assertThatThrownBy(() -> cells(beyond).next())
                    .hasMessage("t.csv, line 1, column 3: the value that begins here has more than 1048576 characters,"
                            + " which is as many as are read");
        }
    }

    /** Each of its values is short enough, and so many of them would fill the memory. */
    @Test
    void aLineIsBoundedInAllItsValuesTogether() {
        String value = "\"" + "x".repeat(FileLimits.VALUE_LENGTH - 1) + "\n\"";
        String most = (value + ",").repeat(FileLimits.LINE_LENGTH / FileLimits.VALUE_LENGTH);
        CellReader two = cells("a\n" + most + "\n" + most);
        assertThat(two.next()).hasSize(1);
        assertThat(two.next()).hasSize(17);
        assertThat(two.next()).hasSize(17);
        assertThatThrownBy(() -> all(cells("a\n" + most + "x")))
                .hasMessage("t.csv, line 2, column 1: the line that begins here has more than 16777216 characters,"
                        + " which is as many as are read");
    }

    @Test
    void aRowThatDoesNotFitItsHeaderNamesTheColumn() {
        Header header = new Header("t.csv", ',', cells("a,b").next());
        assertThatThrownBy(() -> header.checkWidth(cells("1").next()))
                .hasMessage("t.csv, line 1, column 1: the line ends here with 1 values, there are 2 columns;"
                        + " the value of “b” is missing");
        assertThatThrownBy(() -> header.checkWidth(cells("1,2,3").next()))
                .hasMessage("t.csv, line 1, column 5: the line has 3 values, and there are 2 columns;"
                        + " a value with “,” in it is written in quotation marks");
        assertThatThrownBy(() -> new Header("t.csv", ',', cells("a,b,a").next()))
                .hasMessage("t.csv, line 1, column 5: the column “a” comes twice");
    }

    @Test
    void whatAFileSaysIsQuotedInOneShortLine() {
        assertThat(Shown.of("one\ntwo\u0007")).isEqualTo("one two ");
        assertThat(Shown.of("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
        assertThat(Shown.of("x".repeat(59) + "\uD83C\uDF33" + "y")).isEqualTo("x".repeat(59) + "\uD83C\uDF33…");
    }
}
