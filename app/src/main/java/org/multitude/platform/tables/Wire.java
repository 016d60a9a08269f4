package org.multitude.platform.tables;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes between the server and a child: for each message its length in four bytes, then JSON. */
final class Wire {
    /** Longer messages are taken for nonsense. */
    private static final int MOST = 64_000_000;

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {}

    /** What a child is asked to do. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Open.class, name = "open"),
        @JsonSubTypes.Type(value = Answer.class, name = "answer")
    })
    sealed interface Request {}

    /**
     * Reads a file and writes it as a database.
     *
     * @param source path of the file
     * @param charset how its characters are written
     * @param separator what stands between its cells
     * @param target path of the database, which is not there yet
     */
    record Open(String source, String charset, Separator separator, String target) implements Request {}

    /** Answers a question to a database. */
    record Answer(String database, Question question) implements Request {}

    /**
     * What a child answers.
     *
     * @param answer the answer, or null
     * @param failure word for what went wrong, or null
     * @param numbers what the sentence about it mentions
     * @param detail what the log should hold of it
     */
    record Reply(@Nullable JsonNode answer, @Nullable String failure, List<Long> numbers, String detail) {
        static Reply of(Object answer) {
            return new Reply(JSON.valueToTree(answer), null, List.of(), "");
        }

        static Reply failed(String failure, Throwable cause, Long... numbers) {
            return new Reply(null, failure, List.of(numbers), String.valueOf(cause.getMessage()));
        }
    }

    static void write(DataOutputStream out, Object message) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(message);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    static <T> T read(DataInputStream in, Class<T> type) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST) {
            throw new IOException("a message of " + length + " bytes");
        }
        return JSON.readValue(in.readNBytes(length), type);
    }
}
