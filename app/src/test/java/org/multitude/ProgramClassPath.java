package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * What a program needs to be started from what was compiled: the folders of classes as jars, and the JDK's ahead-of-time
 * cache of them, which halves each of the many starts of a test run as it does for who installs Multitude. Made once for
 * what is compiled, by whichever test comes first.
 */
final class ProgramClassPath {
    private static final Path PLACE = Path.of("target", "program").toAbsolutePath();
    private static final Object LOCK = new Object();
    private static List<String> made = List.of();

    private ProgramClassPath() {}

    /** Words for the Java launcher, beside such options. */
    static List<String> options(List<String> javaOptions) {
        synchronized (LOCK) {
            if (made.isEmpty()) {
                try {
                    made = make(javaOptions);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            return made;
        }
    }

    private static List<String> make(List<String> javaOptions) throws IOException, InterruptedException {
        Files.createDirectories(PLACE);
        try (FileChannel channel =
                        FileChannel.open(PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            List<Path> folders = new ArrayList<>();
            List<String> path = new ArrayList<>();
            for (String part : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                Path place = Path.of(part);
                if (part.isEmpty() || place.endsWith("test-classes")) {
                    continue;
                }
                if (Files.isDirectory(place)) {
                    path.add(PLACE.resolve(folders.size() + ".jar").toString());
                    folders.add(place);
                } else {
                    path.add(part);
                }
            }
            Path cache = PLACE.resolve("program.aot");
            Path stamp = PLACE.resolve("stamp");
            String compiled = newest(folders) + " " + path;
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(compiled)) {
                Files.deleteIfExists(stamp);
                for (int number = 0; number < folders.size(); number++) {
                    pack(folders.get(number), PLACE.resolve(number + ".jar"));
                }
                rehearse(javaOptions, path, cache);
                Files.writeString(stamp, compiled);
            }
            assert alone.isValid();
            List<String> options = new ArrayList<>();
            if (Files.exists(cache)) {
                options.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
            }
            options.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, path)));
            return List.copyOf(options);
        }
    }

    /** Without the cache everything still works, as for the launcher. */
    private static void rehearse(List<String> javaOptions, List<String> path, Path cache)
            throws IOException, InterruptedException {
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.addAll(javaOptions);
        command.addAll(
                List.of("-cp", String.join(java.io.File.pathSeparator, path), Multitude.class.getName(), "rehearse"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(PLACE.resolve("rehearsal.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MULTITUDE_"));
        Process rehearsal = builder.start();
        if (!rehearsal.waitFor(5, TimeUnit.MINUTES) || rehearsal.exitValue() != 0) {
            rehearsal.destroyForcibly();
            Files.deleteIfExists(cache);
        }
    }

    private static String newest(List<Path> folders) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        long files = 0;
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                FileTime changed = Files.getLastModifiedTime(file);
                newest = changed.compareTo(newest) > 0 ? changed : newest;
                files++;
            }
        }
        return newest + " " + files;
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(1);
            for (Path file : files(folder)) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
