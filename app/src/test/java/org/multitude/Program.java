package org.multitude;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program as its launcher starts it: from jars, with the JDK's ahead-of-time cache. A start costs a third less that way, and
 * tests that kill the program start it a hundred times. Made once for all JVMs of a run.
 */
final class Program {
    private static final Path FOLDER = Path.of("target", "program").toAbsolutePath();
    private static final Path CACHE = FOLDER.resolve("program.aot");
    private static final Path MADE_OF = FOLDER.resolve("made-of");

    private Program() {}

    /** What a JVM is given to start it, before the words of a command. */
    static synchronized List<String> options(List<String> jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try {
            String path = made(command.getFirst(), jvm);
            if (Files.exists(CACHE)) {
                command.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off"));
            }
            command.addAll(jvm);
            command.addAll(List.of("-cp", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command;
    }

    private static String made(String java, List<String> jvm) throws IOException {
        Files.createDirectories(FOLDER);
        try (FileChannel door =
                        FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = door.lock()) {
            List<Path> folders = new ArrayList<>();
            List<String> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path there = Path.of(entry).toAbsolutePath();
                if (Files.isDirectory(there)) {
                    if (!there.endsWith("test-classes")) {
                        folders.add(there);
                        path.add(FOLDER.resolve(folders.size() + ".jar").toString());
                    }
                } else {
                    path.add(there.toString());
                }
            }
            String now = path + "\n" + jvm + "\n" + newest(folders);
            if (!Files.exists(MADE_OF) || !Files.readString(MADE_OF).equals(now)) {
                Files.deleteIfExists(MADE_OF);
                for (int i = 0; i < folders.size(); i++) {
                    jar(folders.get(i), FOLDER.resolve(i + 1 + ".jar"));
                }
                rehearse(java, jvm, String.join(File.pathSeparator, path));
                Files.writeString(MADE_OF, now);
            }
            assert alone.isValid();
            return String.join(File.pathSeparator, path);
        }
    }

    /** Their files, each with its size and when it was written. */
    private static int newest(List<Path> folders) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    files.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            }
        }
        return files.hashCode();
    }

    /** With entries for folders: without them Spring and Flyway find nothing. */
    private static void jar(Path folder, Path into) throws IOException {
        try (OutputStream out = Files.newOutputStream(into);
                ZipOutputStream jar = new ZipOutputStream(out);
                Stream<Path> all = Files.walk(folder)) {
            jar.setLevel(0);
            for (Path path :
                    (Iterable<Path>) all.filter(path -> !path.equals(folder)).sorted()::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                boolean directory = Files.isDirectory(path);
                jar.putNextEntry(new ZipEntry(directory ? name + "/" : name));
                if (!directory) {
                    Files.copy(path, jar);
                }
                jar.closeEntry();
            }
        }
    }

    private static void rehearse(String java, List<String> jvm, String path) throws IOException {
        Files.deleteIfExists(CACHE);
        List<String> command = new ArrayList<>(List.of(java, "-XX:AOTCacheOutput=" + CACHE));
        command.addAll(jvm);
        command.addAll(List.of("-cp", path, Multitude.class.getName(), "rehearse"));
        ProcessBuilder rehearsal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("rehearsal.log").toFile());
        rehearsal.environment().keySet().removeIf(name -> name.startsWith("MULTITUDE_"));
        try {
            // Without the cache everything works, more slowly.
            if (!rehearsal.start().waitFor(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the rehearsal does not end, see " + FOLDER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
