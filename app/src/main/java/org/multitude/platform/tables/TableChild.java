package org.multitude.platform.tables;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The program of a child: takes one request after the other from its input and answers on its output. It boots no
 * framework, knows no database of the platform, and ends when its input does, so with the server.
 */
final class TableChild {
    private final TableDatabase database;

    private TableChild(TableDatabase database) {
        this.database = database;
    }

    /**
     * Runs until the input ends.
     *
     * @param arguments megabytes that DuckDB may use
     */
    public static void main(String[] arguments) throws InterruptedException {
        dieFirst();
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // What a library prints must not get between the answers.
        System.setOut(System.err);
        BlockingQueue<Wire.Request> requests = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> listen(in, requests));
        TableChild child = new TableChild(new TableDatabase(Long.parseLong(arguments[0])));
        while (true) {
            child.answer(requests.take(), out);
        }
    }

    /** On a thread of its own, so that the end of the input is noticed while an answer is being made. */
    private static void listen(DataInputStream in, BlockingQueue<Wire.Request> requests) {
        try {
            while (true) {
                requests.add(Wire.read(in, Wire.Request.class));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException | RuntimeException e) {
            System.err.println("no request: " + e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** Where the machine runs out of memory, this process should go before all others. */
    private static void dieFirst() {
        Path score = Path.of("/proc/self/oom_score_adj");
        if (Files.isWritable(score)) {
            try {
                Files.writeString(score, "1000");
            } catch (IOException e) {
                System.err.println("stays as it is: " + e);
            }
        }
    }

    private void answer(Wire.Request request, DataOutputStream out) {
        try {
            Wire.write(out, reply(request));
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private Wire.Reply reply(Wire.Request request) {
        try {
            return switch (request) {
                case Wire.Open open -> Wire.Reply.of(new OpenTable(database, open).run());
                case Wire.Answer asked ->
                    Wire.Reply.of(new AnswerQuestion(database.reading(Path.of(asked.database())), database.about())
                            .answer(asked.question()));
            };
        } catch (TableReader.Unreadable e) {
            return Wire.Reply.failed("unreadable", e, e.row());
        } catch (OpenTable.TooWide e) {
            return Wire.Reply.failed("too-wide", e, e.columns());
        } catch (AnswerQuestion.NoSuchRow e) {
            return Wire.Reply.failed("no-such-row", e, e.row());
        } catch (SQLException e) {
            // After some failures a database answers nothing any more: the next question opens it afresh.
            database.letGo();
            return Wire.Reply.failed(OutOfMemory.is(e) ? "memory" : "failed", e);
        } catch (OutOfMemoryError e) {
            return Wire.Reply.failed("memory", e);
        } catch (IOException | RuntimeException e) {
            return Wire.Reply.failed("failed", e);
        }
    }
}
