package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever bytes of a pack and its index are changed, an object is the right one or refused with a sentence. */
class PackPropertiesTest {
    private static final byte[] ABC = GitFolder.ascii("abc");
    private static final byte[] ABXY = GitFolder.ascii("abxy");

    private static Path folder = Path.of("");

    @BeforeContainer
    static void create() throws IOException {
        folder = Files.createTempDirectory("packs");
    }

    @AfterContainer
    static void delete() throws IOException {
        for (String name : List.of("objects/pack/pack-1.idx", "objects/pack/pack-1.pack", "objects/pack", "objects")) {
            Files.delete(folder.resolve(name));
        }
        for (String name : List.of("refs/heads", "refs/tags", "refs", "HEAD", "")) {
            Files.delete(folder.resolve(name));
        }
    }

    /** The index tells an offset of 2 to the power of 56. */
    @Example
    void anOffsetFarBeyondThePackGivesASentence() throws IOException {
        aDamagedPackGivesTheObjectOrASentence(
                false, true, List.of(1088), List.of((byte) 1, (byte) 0, (byte) 0, (byte) 0));
    }

    @Property
    void aDamagedPackGivesTheObjectOrASentence(
            @ForAll boolean first,
            @ForAll boolean inIndex,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 2_000) Integer> places,
            @ForAll @Size(4) List<Byte> values)
            throws IOException {
        GitFolder git = new GitFolder(folder);
        String abc = GitFolder.id("blob", ABC);
        git.packed(abc, 3, new byte[0], ABC);
        byte[] delta = {3, 4, (byte) 0x90, 2, 2, 'x', 'y'};
        git.packed(GitFolder.id("blob", ABXY), 7, HexFormat.of().parseHex(abc), delta);
        git.writePack(first ? 1 : 2);
        Path file = folder.resolve("objects/pack/pack-1." + (inIndex ? "idx" : "pack"));
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < places.size(); i++) {
            bytes[places.get(i) % bytes.length] = values.get(i);
        }
        Files.write(file, bytes);
        for (byte[] object : List.of(ABC, ABXY)) {
            try (GitRepository repository = GitRepository.open(folder)) {
                assertThat(repository.object(GitFolder.id("blob", object))).isEqualTo(Swhids.ofContent(object));
            } catch (IOException e) {
                assertThat(e).message().isNotBlank().endsWith(".");
            }
        }
    }
}
