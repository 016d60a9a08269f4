package org.multitude.platform.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@link Holding}, running. */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final int port;
    private final boolean owner;

    OtherProgram(Path data) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holding.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        if (line == null) {
            throw new IOException("the other program ended without a word");
        }
        port = Integer.parseInt(line.split(" ", -1)[0]);
        owner = Boolean.parseBoolean(line.split(" ", -1)[1]);
    }

    int port() {
        return port;
    }

    boolean saidItOwns() {
        return owner;
    }

    /** As kill -9. */
    void kill() {
        close();
    }

    void endsByItself() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IOException("the other program did not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
