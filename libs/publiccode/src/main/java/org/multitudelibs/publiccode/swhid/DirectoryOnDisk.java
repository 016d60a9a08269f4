package org.multitudelibs.publiccode.swhid;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * The identifier of a folder on disk (specification, 5.3).
 *
 * <ul>
 *   <li>Names are bytes, whatever the encoding of the system, and are sorted as such.
 *   <li>A symbolic link is the text it holds; it is never followed, so loops are harmless. The folder that is asked for
 *       may itself be reached by links.
 *   <li>A file is executable if its owner, its group or the others may execute it, as in the archive's own program. On
 *       systems without such permissions none is.
 *   <li>An empty folder is an entry as any other; git cannot record those.
 *   <li>Pipes, sockets and devices have no identifier: the folder is refused.
 *   <li>{@code .git} is an entry as any other, unless {@link #withoutGit} is asked for, which gives what git calls the
 *       tree of a clean checkout without submodules, empty folders and files that git ignores. A submodule is the folder
 *       that it is on disk.
 * </ul>
 *
 * <p>In memory are the names of one folder and of those above it. Example: a folder with the empty file {@code a} is
 * {@code tree 29 NUL 100644 a NUL} and the 20 bytes of {@code e69de29b…}, that is
 * {@code swh:1:dir:496d6428b9cf92981dc9495211e6e1120fb6f2ba}.
 */
public final class DirectoryOnDisk {
    private final Path root;
    private final Predicate<ByteString> leftOut;
    private final LongConsumer filesDone;

    private DirectoryOnDisk(Path root, Predicate<ByteString> leftOut, LongConsumer filesDone) {
        this.root = root;
        this.leftOut = leftOut;
        this.filesDone = filesDone;
    }

    public static DirectoryOnDisk at(Path root) {
        return new DirectoryOnDisk(root, name -> false, done -> {});
    }

    /** Leaves out what is called {@code .git}, in every folder. */
    public DirectoryOnDisk withoutGit() {
        return leavingOut(ByteString.of(".git")::equals);
    }

    /** Leaves out the entries with such names, in every folder. */
    public DirectoryOnDisk leavingOut(Predicate<ByteString> names) {
        return new DirectoryOnDisk(root, names, filesDone);
    }

    /** Tells after each file or link how many are done. */
    public DirectoryOnDisk telling(LongConsumer listener) {
        return new DirectoryOnDisk(root, leftOut, listener);
    }

    /**
     * Reads all of it.
     *
     * @throws IOException if something cannot be read, is neither file, folder nor link, or changes meanwhile; with a
     *     sentence that names it
     */
    public CoreSwhid swhid() throws IOException {
        Path real = Failures.naming(root, root::toRealPath);
        if (!Files.isDirectory(real)) {
            throw new IOException(Quoted.of(root) + " is no folder.");
        }
        return CoreSwhid.of(ObjectType.DIRECTORY, Failures.naming(root, () -> new Walk().hash(real)));
    }

    private final class Walk {
        private final ContentReader contents = new ContentReader();
        private final boolean posix =
                root.getFileSystem().supportedFileAttributeViews().contains("posix");
        private long done;

        /** Without recursion, so that a deep tree needs no deep stack. */
        byte[] hash(Path folder) throws IOException {
            Deque<Folder> open = new ArrayDeque<>();
            open.push(new Folder(folder, entries(folder)));
            while (true) {
                Folder last = open.peek();
                if (last.isDone()) {
                    byte[] hash = last.hash.bytes();
                    open.pop();
                    if (open.isEmpty()) {
                        return hash;
                    }
                    open.peek().add(hash);
                } else {
                    Path path = last.path();
                    if (last.kind() == TreeEntry.Kind.DIRECTORY) {
                        open.push(new Folder(path, Failures.naming(path, () -> entries(path))));
                    } else {
                        last.add(Failures.naming(path, () -> content(last.kind(), path)));
                    }
                }
            }
        }

        private byte[] content(TreeEntry.Kind kind, Path path) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Interrupted after " + done + " files.");
            }
            byte[] hash = kind == TreeEntry.Kind.LINK ? link(path) : contents.hash(path);
            done++;
            filesDone.accept(done);
            return hash;
        }

        private byte[] link(Path path) throws IOException {
            byte[] target = PathBytes.ofTarget(Files.readSymbolicLink(path));
            ObjectHash hash = new ObjectHash(ObjectType.CONTENT, target.length);
            hash.update(target, target.length);
            return hash.bytes();
        }

        private List<TreeEntry> entries(Path folder) throws IOException {
            ArrayList<TreeEntry> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (Path path : stream) {
                    byte[] name = PathBytes.ofName(path);
                    if (!leftOut.test(ByteString.of(name))) {
                        boolean nameTells = PathBytes.isCertain(String.valueOf(path.getFileName()));
                        entries.add(
                                new TreeEntry(name, Failures.naming(path, () -> kind(path)), nameTells ? null : path));
                    }
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
            entries.trimToSize();
            Collections.sort(entries);
            return entries;
        }

        private TreeEntry.Kind kind(Path path) throws IOException {
            Class<? extends BasicFileAttributes> told = posix ? PosixFileAttributes.class : BasicFileAttributes.class;
            BasicFileAttributes attributes = Files.readAttributes(path, told, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isSymbolicLink()) {
                return TreeEntry.Kind.LINK;
            }
            if (attributes.isDirectory()) {
                return TreeEntry.Kind.DIRECTORY;
            }
            if (!attributes.isRegularFile()) {
                throw new IOException(Quoted.of(path)
                        + " is a pipe, a socket or a device, which have no identifier; take it out of the folder.");
            }
            return attributes instanceof PosixFileAttributes permitted && isExecutable(permitted.permissions())
                    ? TreeEntry.Kind.EXECUTABLE
                    : TreeEntry.Kind.FILE;
        }

        private boolean isExecutable(Set<PosixFilePermission> permissions) {
            return permissions.contains(PosixFilePermission.OWNER_EXECUTE)
                    || permissions.contains(PosixFilePermission.GROUP_EXECUTE)
                    || permissions.contains(PosixFilePermission.OTHERS_EXECUTE);
        }
    }

    /** A folder whose entries are being hashed, one after the other. */
    private static final class Folder {
        private final Path path;
        private final List<TreeEntry> entries;
        private final ObjectHash hash;
        private int next;

        Folder(Path path, List<TreeEntry> entries) {
            this.path = path;
            this.entries = entries;
            hash = new ObjectHash(
                    ObjectType.DIRECTORY,
                    entries.stream().mapToLong(TreeEntry::length).sum());
        }

        boolean isDone() {
            return next == entries.size();
        }

        TreeEntry.Kind kind() {
            return entries.get(next).kind();
        }

        Path path() {
            TreeEntry entry = entries.get(next);
            return entry.path() != null
                    ? entry.path()
                    : path.resolve(new String(entry.name(), StandardCharsets.US_ASCII));
        }

        void add(byte[] target) {
            TreeEntry entry = entries.get(next);
            byte[] start = (entry.kind().mode() + " ").getBytes(StandardCharsets.US_ASCII);
            hash.update(start, start.length);
            byte[] name = Arrays.copyOf(entry.name(), entry.name().length + 1);
            hash.update(name, name.length);
            hash.update(target, target.length);
            next++;
        }
    }
}
