package org.multitude.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The acts of the log in its order, for those who hand them on. */
@Component
public class LoggedActs {
    private final ActStore acts;
    private final ActLines lines;

    LoggedActs(ActStore acts, ActLines lines) {
        this.acts = acts;
        this.lines = lines;
    }

    /** How many there are. */
    public long size() {
        return acts.logged();
    }

    /** Those from an index on, at most {@code limit}. */
    public List<RecordedAct> from(long index, int limit) {
        return acts.logged(index, limit);
    }

    /** One as a line of JSON, as the public lines of the record have it: nothing that a commitment hides. */
    public byte[] line(RecordedAct act) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            lines.write(List.of(act.index().orElseThrow()), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toByteArray();
    }
}
