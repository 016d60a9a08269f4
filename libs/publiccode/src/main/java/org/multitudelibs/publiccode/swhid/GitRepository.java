package org.multitudelibs.publiccode.swhid;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Identifiers of what a git repository on disk holds (specification, 5.3 to 5.6). Contents, directories, revisions and
 * releases have the names that git gives its blobs, trees, commits and annotated tags; a directory may thus hold
 * submodules, as git records them. Snapshots are ours to compute.
 *
 * <p>Only {@code HEAD}, {@code refs}, {@code packed-refs} and {@code objects} are read, nothing is written, and nothing of
 * the repository's configuration, hooks or attributes has any effect; links on disk are not followed, and objects that it
 * borrows from another repository ({@code alternates}) are not looked for. Refused with a sentence: repositories whose
 * objects are named by SHA-256 or whose references are kept as reftable, and linked worktrees.
 */
public final class GitRepository implements Closeable {
    private static final int LONGEST_CHAIN = 5;
    private static final int MOST_TAGS = 100;
    private static final Pattern ABBREVIATION = Pattern.compile("[0-9a-f]{4,39}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    private final ObjectStore objects;
    private final SortedMap<ByteString, GitReferences.Value> references;

    private GitRepository(Path git) throws IOException {
        references = GitReferences.read(git);
        objects = new ObjectStore(git.resolve("objects"));
    }

    /**
     * Opens a bare repository, or the folder that holds its {@code .git}.
     *
     * @throws IOException if there is none, or one of a kind that is not read
     */
    public static GitRepository open(Path folder) throws IOException {
        Path inside = folder.resolve(".git");
        if (Files.isRegularFile(inside)) {
            throw new IOException(Quoted.of(folder)
                    + " is a linked worktree or a submodule; name the repository that it belongs to.");
        }
        Path git = Files.isDirectory(inside) ? inside : folder;
        if (!isRepository(git)) {
            throw new IOException(Quoted.of(folder) + " is no git repository.");
        }
        if (Files.exists(git.resolve("reftable"))) {
            throw new IOException(Quoted.of(folder)
                    + " keeps its references as reftable, which is not read;"
                    + " git refs migrate --ref-format=files changes a copy of it.");
        }
        return Failures.naming(git, () -> new GitRepository(git));
    }

    /** Whether this is a bare repository, or a folder with its {@code .git}. */
    public static boolean isAt(Path folder) {
        return isRepository(folder.resolve(".git")) || isRepository(folder);
    }

    private static boolean isRepository(Path git) {
        return Files.isRegularFile(git.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(git.resolve("objects"), LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(git.resolve("refs"), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The state of the repository: {@code HEAD}, the branches ({@code refs/heads}) and the tags ({@code refs/tags}). What
     * was fetched from elsewhere ({@code refs/remotes}), notes, stashes and requests are not of it. A symbolic reference is
     * an alias; one that leads to nothing also gives a dangling branch of that name, and a reference to an object that is
     * missing is dangling, both as in the archive's loader.
     */
    public CoreSwhid snapshot() throws IOException {
        return Swhids.ofSnapshot(branches(name ->
                name.equals(GitReferences.HEAD) || name.startsWith("refs/heads/") || name.startsWith("refs/tags/")));
    }

    /** The same with every reference, as in a mirror of the origin. */
    public CoreSwhid snapshotOfAllReferences() throws IOException {
        return Swhids.ofSnapshot(branches(name -> true));
    }

    /** The branches of the snapshot with such names. */
    public List<Branch> branches(Predicate<ByteString> names) throws IOException {
        List<Branch> branches = new ArrayList<>();
        for (Map.Entry<ByteString, GitReferences.Value> reference : references.entrySet()) {
            if (names.test(reference.getKey())) {
                branches.add(new Branch(reference.getKey(), target(reference.getValue(), names)));
            }
        }
        List<ByteString> dangling = branches.stream()
                .map(Branch::target)
                .filter(Branch.Alias.class::isInstance)
                .map(target -> ((Branch.Alias) target).name())
                .filter(name -> !references.containsKey(name))
                .distinct()
                .toList();
        dangling.forEach(name -> branches.add(new Branch(name, new Branch.Dangling())));
        return branches;
    }

    private Branch.Target target(GitReferences.Value value, Predicate<ByteString> names) throws IOException {
        return switch (value) {
            case GitReferences.Id id -> named(id.id());
            case GitReferences.Symbolic symbolic -> {
                if (names.test(symbolic.name()) || !references.containsKey(symbolic.name())) {
                    yield new Branch.Alias(symbolic.name());
                }
                // The branch it leads to is left out; the object is not.
                Optional<String> id = follow(symbolic.name());
                yield id.isPresent() ? named(id.get()) : new Branch.Dangling();
            }
        };
    }

    private Branch.Target named(String id) throws IOException {
        return objects.type(id)
                .<Branch.Target>map(type -> new Branch.To(new CoreSwhid(type, id)))
                .orElse(new Branch.Dangling());
    }

    /**
     * Any object, by the name of a branch or tag, {@code HEAD}, its id or the first four digits or more of it.
     *
     * @throws IOException if nothing has this name, or several things have, or the object is damaged
     */
    public CoreSwhid object(String name) throws IOException {
        String id = resolve(name);
        return new CoreSwhid(objects.read(id).type(), id);
    }

    /** A commit; a tag of a commit leads to it. */
    public CoreSwhid revision(String name) throws IOException {
        String id = withoutTags(resolve(name));
        return require(ObjectType.REVISION, new CoreSwhid(objects.read(id).type(), id), name);
    }

    /** An annotated tag. A lightweight tag is no release: it names a revision. */
    public CoreSwhid release(String name) throws IOException {
        return require(ObjectType.RELEASE, object(name), name);
    }

    /** The root directory of a commit; a tag of a commit leads to it. Also a tree, by its id. */
    public CoreSwhid directory(String name) throws IOException {
        String id = withoutTags(resolve(name));
        GitObject object = objects.read(id);
        if (object.type() == ObjectType.REVISION) {
            id = object.tree();
            object = objects.read(id);
        }
        return require(ObjectType.DIRECTORY, new CoreSwhid(object.type(), id), name);
    }

    /**
     * What the directory of a commit holds at a path such as {@code docs/LICENSE}; empty if nothing, or a submodule, is
     * there. The content itself is not read. Example: the commit of a folder with the empty file {@code a} has
     * {@code swh:1:cnt:e69de29bb2d1d6434b8b29ae775ad8c2e48c5391} at {@code a}.
     *
     * @param name as for {@link #directory}
     * @param path names joined by slashes
     */
    public Optional<CoreSwhid> entry(String name, String path) throws IOException {
        CoreSwhid at = directory(name);
        for (String part : path.split("/", -1)) {
            if (at.type() != ObjectType.DIRECTORY) {
                return Optional.empty();
            }
            Optional<CoreSwhid> next = objects.read(at.hash()).entry(ByteString.of(part));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private String withoutTags(String id) throws IOException {
        GitObject object = objects.read(id);
        String target = id;
        for (int tags = 0; object.type() == ObjectType.RELEASE; tags++) {
            if (tags == MOST_TAGS) {
                throw new IOException(
                        "The tag " + id + " leads to a tag, and so on, more than " + MOST_TAGS + " times.");
            }
            target = object.target();
            object = objects.read(target);
        }
        return target;
    }

    /** In git's order: an id, a reference, the first digits of an id. */
    private String resolve(String name) throws IOException {
        if (ID.matcher(name).matches()) {
            return name;
        }
        for (String prefix : List.of("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/")) {
            Optional<String> id = follow(ByteString.of(prefix + name));
            if (id.isPresent()) {
                return id.get();
            }
        }
        SortedSet<String> ids =
                ABBREVIATION.matcher(name).matches() ? objects.withPrefix(name) : Collections.emptySortedSet();
        if (ids.isEmpty()) {
            throw new IOException("Nothing is called " + Quoted.of(name) + " in this repository.");
        }
        if (ids.size() > 1) {
            throw new IOException(Quoted.of(name) + " is the start of several objects, such as " + ids.first() + " and "
                    + ids.last() + "; write more digits.");
        }
        return ids.first();
    }

    private Optional<String> follow(ByteString name) {
        ByteString at = name;
        for (int links = 0; links <= LONGEST_CHAIN; links++) {
            switch (references.get(at)) {
                case null -> {
                    return Optional.empty();
                }
                case GitReferences.Id id -> {
                    return Optional.of(id.id());
                }
                case GitReferences.Symbolic symbolic -> at = symbolic.name();
            }
        }
        return Optional.empty();
    }

    private static CoreSwhid require(ObjectType type, CoreSwhid found, String name) throws IOException {
        if (found.type() != type) {
            throw new IOException(
                    Quoted.of(name) + " is a " + found.type().word() + ", not a " + type.word() + ": " + found + ".");
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }
}
