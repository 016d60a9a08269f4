package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A repository written by hand: one file, one commit, one tag. Their names are those that git gives:
 * {@code printf "100644 blob $B\ta\n" | git mktree} is {@code T}; {@code printf 'tree %s\nauthor A <a@example.org> 0
 * +0000\ncommitter A <a@example.org> 0 +0000\n\nFirst\n' $T | git hash-object -t commit --stdin} is {@code C}; {@code
 * printf 'object %s\ntype commit\ntag v1\ntagger A <a@example.org> 0 +0000\n\nOne\n' $C | git hash-object -t tag
 * --stdin} is {@code G}.
 */
class GitRepositoryTest {
    private static final String B = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
    private static final String T = "496d6428b9cf92981dc9495211e6e1120fb6f2ba";
    private static final String C = "8b7a27b2838dd3c800e39296bcaa2e12dbc24f5c";
    private static final String G = "5a6223d94f75d4a158169771796dcdcccefa47ae";
    private static final String DOCS = "67f14e60a2049b3b501cc57013852dbf44b02987";
    private static final String ROOT = "f89cddaf1575a015152bdf47ca65d9e89a8349b1";
    private static final String CUT = "c490fd2f307c53cf9e70dda82b9cbc2cc8b9592b";
    /** The same as in {@code SwhidsTest}, where its bytes are told. */
    private static final String SNAPSHOT = "swh:1:snp:e76283fc861943207e7dc8ebfa60d5596e08ba2a";

    @TempDir
    private Path root;

    private Path folder;
    private GitFolder git;

    @BeforeEach
    void write() throws IOException {
        folder = root.resolve("project.git");
        git = new GitFolder(folder);
        git.object("blob", new byte[0]);
        git.object(
                "tree",
                GitFolder.concat(GitFolder.ascii("100644 a\0"), HexFormat.of().parseHex(B)));
        git.object(
                "commit",
                GitFolder.ascii("tree " + T + "\nauthor A <a@example.org> 0 +0000\n"
                        + "committer A <a@example.org> 0 +0000\n\nFirst\n"));
        git.object(
                "tag",
                GitFolder.ascii("object " + C + "\ntype commit\ntag v1\ntagger A <a@example.org> 0 +0000\n\nOne\n"));
        git.file("refs/heads/main", C + "\n");
        git.file("refs/tags/v1", G + "\n");
    }

    @Test
    void objectsAreFoundByBranchTagIdAndFirstDigits() throws IOException {
        try (GitRepository repository = GitRepository.open(folder)) {
            for (String name : new String[] {"HEAD", "main", "heads/main", "refs/heads/main", "v1", C, "8b7a"}) {
                assertThat(repository.revision(name)).as(name).hasToString("swh:1:rev:" + C);
                assertThat(repository.directory(name)).as(name).hasToString("swh:1:dir:" + T);
            }
            assertThat(repository.release("v1")).hasToString("swh:1:rel:" + G);
            assertThat(repository.directory(T)).hasToString("swh:1:dir:" + T);
            assertThat(repository.object(B)).hasToString("swh:1:cnt:" + B);
            assertThat(repository.object("main")).hasToString("swh:1:rev:" + C);
        }
    }

    /** {@code docs} holds {@code a} and a submodule; the trees are named as {@code git mktree} names them. */
    @Test
    void aPathOfACommitLeadsToWhatIsThere() throws IOException {
        git.object(
                "tree",
                GitFolder.concat(
                        GitFolder.ascii("100755 a\0"),
                        HexFormat.of().parseHex(B),
                        GitFolder.ascii("160000 sub\0"),
                        HexFormat.of().parseHex(C)));
        git.object(
                "tree",
                GitFolder.concat(
                        GitFolder.ascii("100644 a\0"),
                        HexFormat.of().parseHex(B),
                        GitFolder.ascii("40000 docs\0"),
                        HexFormat.of().parseHex(DOCS)));
        git.object("tree", GitFolder.ascii("100644 a\0short"));
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThat(repository.entry("HEAD", "a")).hasToString("Optional[swh:1:cnt:" + B + "]");
            assertThat(repository.entry(ROOT, "docs/a")).hasToString("Optional[swh:1:cnt:" + B + "]");
            assertThat(repository.entry(ROOT, "docs")).hasToString("Optional[swh:1:dir:" + DOCS + "]");
            for (String nowhere : new String[] {"b", "a/b", "docs/", "docs/sub", "/a", ""}) {
                assertThat(repository.entry(ROOT, nowhere)).as(nowhere).isEmpty();
            }
            assertThatIOException()
                    .isThrownBy(() -> repository.entry(CUT, "b"))
                    .withMessage("The directory ends within an entry.");
        }
    }

    @Test
    void namesThatLeadNowhereOrElsewhereAreRefusedWithASentence() throws IOException {
        git.file("refs/tags/light", C);
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThatIOException()
                    .isThrownBy(() -> repository.revision("nothing"))
                    .withMessage("Nothing is called \"nothing\" in this repository.");
            assertThatIOException()
                    .isThrownBy(() -> repository.release("light"))
                    .withMessageStartingWith("\"light\" is a revision, not a release");
            assertThatIOException()
                    .isThrownBy(() -> repository.directory(B))
                    .withMessageStartingWith("\"" + B + "\" is a content, not a directory");
            assertThatIOException()
                    .isThrownBy(() -> repository.object("0".repeat(40)))
                    .withMessageEndingWith("is not in the repository.");
            assertThatIOException().isThrownBy(() -> repository.object("../../etc/passwd"));
        }
    }

    @Test
    void firstDigitsMustTellOneObject() throws IOException {
        git.file("objects/8b/7a" + "0".repeat(36), "");
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThatIOException()
                    .isThrownBy(() -> repository.revision("8b7a"))
                    .withMessageContaining("is the start of several objects");
            assertThat(repository.revision("8b7a2")).hasToString("swh:1:rev:" + C);
        }
    }

    @Test
    void theSnapshotHasHeadBranchesAndTagsWhateverHoldsThem() throws IOException {
        assertThat(snapshot()).isEqualTo(SNAPSHOT);
        git.file(
                "packed-refs",
                "# pack-refs with: peeled fully-peeled sorted \n" + "0".repeat(40) + " refs/heads/main\n" + G
                        + " refs/tags/v1\n^" + C + "\n");
        Files.delete(folder.resolve("refs/tags/v1"));
        assertThat(snapshot()).isEqualTo(SNAPSHOT);
        git.file("refs/heads/new.lock", "");
        git.file("refs/remotes/origin/main", C);
        git.file("refs/notes/commits", C);
        assertThat(snapshot()).isEqualTo(SNAPSHOT);
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThat(repository.snapshotOfAllReferences().toString()).isNotEqualTo(SNAPSHOT);
            assertThat(repository.branches(name -> true)).hasSize(5);
        }
    }

    /** {@code alias HEAD}, {@code dangling refs/heads/main}: as in {@code SwhidsTest}. */
    @Test
    void theSnapshotOfARepositoryWithoutCommitsIsAnAliasToADanglingBranch() throws IOException {
        Files.delete(folder.resolve("refs/heads/main"));
        Files.delete(folder.resolve("refs/tags/v1"));
        assertThat(snapshot()).isEqualTo("swh:1:snp:5522ddf578ed605d9dfd4f56e07091a6485dab77");
    }

    @Test
    void branchesAreWhatTheyLeadTo() throws IOException {
        git.file("HEAD", C);
        git.file("refs/heads/gone", "0".repeat(40));
        git.file("refs/heads/loop", "ref: refs/heads/loop");
        git.file("refs/heads/tree", T);
        git.file("refs/remotes/origin/main", C);
        git.file("refs/heads/theirs", "ref: refs/remotes/origin/main");
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThat(repository.branches(name -> !name.startsWith("refs/remotes/")))
                    .containsExactly(
                            branch("HEAD", "swh:1:rev:" + C),
                            new Branch(ByteString.of("refs/heads/gone"), new Branch.Dangling()),
                            new Branch(
                                    ByteString.of("refs/heads/loop"),
                                    new Branch.Alias(ByteString.of("refs/heads/loop"))),
                            branch("refs/heads/main", "swh:1:rev:" + C),
                            branch("refs/heads/theirs", "swh:1:rev:" + C),
                            branch("refs/heads/tree", "swh:1:dir:" + T),
                            branch("refs/tags/v1", "swh:1:rel:" + G));
            assertThatIOException().isThrownBy(() -> repository.revision("loop"));
        }
    }

    @Test
    void namesOfBranchesAreBytes() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "cp refs/heads/main refs/heads/$(printf 'caf\\351')")
                .directory(folder.toFile())
                .start();
        assertThat(shell.waitFor()).isZero();
        String loose = snapshot();
        assertThat(loose).isNotEqualTo(SNAPSHOT);
        assertThat(new ProcessBuilder("sh", "-c", "rm refs/heads/caf*")
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        git.file("packed-refs", C + " refs/heads/caf\u00E9\n");
        assertThat(snapshot()).isEqualTo(loose);
    }

    @Test
    void otherKindsOfRepositoriesAreRefusedWithASentence() throws IOException {
        assertRefused("is no git repository.", root);
        Files.writeString(root.resolve(".git"), "gitdir: /somewhere/else");
        assertRefused("linked worktree or a submodule", root);
        assertThat(GitRepository.isAt(root)).isFalse();
        assertThat(GitRepository.isAt(folder)).isTrue();
        git.file("refs/heads/main", "0".repeat(64));
        assertRefused("SHA-256", folder);
        git.file("refs/heads/main", "nonsense\u0000");
        assertRefused("holds neither an object's name nor another reference", folder);
        git.file("refs/heads/main", "");
        assertRefused("Mend the repository", folder);
        Files.delete(folder.resolve("refs/heads/main"));
        Files.createSymbolicLink(folder.resolve("refs/heads/main"), Path.of("main"));
        assertRefused("is no file", folder);
        Files.createDirectory(folder.resolve("reftable"));
        assertRefused("keeps its references as reftable", folder);
    }

    @Test
    void referencesNestedTooDeepAreRefused() throws IOException {
        git.file("refs/heads/" + "d/".repeat(300) + "main", C);
        assertRefused("nested deeper than 200 folders", folder);
    }

    @Test
    void damagedObjectsAreToldInsteadOfTheirName() throws IOException {
        assertDamaged("is damaged: its bytes are those of swh:1:cnt:", GitFolder.ascii("blob 1\0x"));
        assertDamaged("has not the length that it tells", GitFolder.ascii("blob 2\0x"));
        assertDamaged("has not the length that it tells", GitFolder.ascii("blob 0\0x"));
        assertDamaged("does not start with its kind and its length", GitFolder.ascii("blob x\0x"));
        assertDamaged("does not start with its kind and its length", GitFolder.ascii("snapshot 0\0"));
        assertDamaged("does not start with its kind and its length", new byte[100_000]);
        assertDamaged("is said to have 99999999999 bytes", GitFolder.ascii("blob 99999999999\0x"));
        git.file("objects/00/" + "0".repeat(38), "not compressed");
        assertThat(refusalOfZero()).contains("is damaged");
        git.file("objects/00/" + "0".repeat(38), "");
        assertThat(refusalOfZero()).contains("is damaged");
    }

    @Test
    void tagsOfTagsWithoutEndAreRefused() throws IOException {
        String id = C;
        for (int i = 0; i < 101; i++) {
            String kind = i == 0 ? "commit" : "tag";
            id = git.object("tag", GitFolder.ascii("object " + id + "\ntype " + kind + "\ntag t\n\n"));
        }
        git.file("refs/tags/long", id);
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThatIOException()
                    .isThrownBy(() -> repository.revision("long"))
                    .withMessageContaining("more than 100 times");
        }
    }

    @Test
    void objectsBorrowedFromElsewhereAreNotLookedFor() throws IOException {
        git.file("objects/info/alternates", "/somewhere/else\n");
        git.file("refs/heads/gone", "0".repeat(40));
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThatIOException()
                    .isThrownBy(repository::snapshot)
                    .withMessageContaining("which borrows objects from another");
        }
    }

    /** A pipe would wait for ever, a device never end. */
    @Test
    void pipesAndLinksInPlaceOfFilesAreNotOpened() throws IOException, InterruptedException {
        Path file = folder.resolve("objects/8b").resolve(C.substring(2));
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("objects/pack/p.idx"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("objects/pack/p.pack"), Path.of("/dev/zero"));
        try (GitRepository repository = GitRepository.open(folder)) {
            assertThatIOException()
                    .isThrownBy(() -> repository.revision("main"))
                    .withMessageEndingWith("is not in the repository.");
        }
        Process pipe = new ProcessBuilder("mkfifo", "packed-refs")
                .directory(folder.toFile())
                .start();
        assertThat(pipe.waitFor()).isZero();
        assertRefused("packed-refs\" is no file", folder);
        Files.delete(folder.resolve("objects/pack/p.idx"));
        Files.delete(folder.resolve("objects/pack/p.pack"));
        Files.delete(file);
    }

    private void assertDamaged(String sentence, byte[] whole) throws IOException {
        git.loose("0".repeat(40), whole);
        assertThat(refusalOfZero()).contains(sentence);
    }

    private String refusalOfZero() throws IOException {
        try (GitRepository repository = GitRepository.open(folder)) {
            return String.valueOf(org.assertj.core.api.Assertions.catchThrowableOfType(
                            IOException.class, () -> repository.object("0".repeat(40)))
                    .getMessage());
        }
    }

    private void assertRefused(String sentence, Path repository) {
        assertThatIOException()
                .isThrownBy(() -> GitRepository.open(repository).close())
                .withMessageContaining(sentence);
    }

    private String snapshot() throws IOException {
        try (GitRepository repository = GitRepository.open(folder)) {
            return repository.snapshot().toString();
        }
    }

    private static Branch branch(String name, String swhid) {
        return new Branch(ByteString.of(name), new Branch.To(CoreSwhid.parse(swhid)));
    }
}
