package org.multitudelibs.publiccode.swhid;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The objects of a repository, loose and packed. Those borrowed from other repositories are not looked for. */
final class ObjectStore implements Closeable {
    private final LooseObjects loose;
    private final List<Pack> packs = new ArrayList<>();
    private final boolean borrows;

    ObjectStore(Path folder) throws IOException {
        loose = new LooseObjects(folder);
        borrows = Files.exists(folder.resolve("info").resolve("alternates"), LinkOption.NOFOLLOW_LINKS);
        Path packed = folder.resolve("pack");
        if (Files.isDirectory(packed, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> indexes = Files.newDirectoryStream(packed, "*.idx")) {
                for (Path index : indexes) {
                    if (Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS)
                            && Files.isRegularFile(
                                    packed.resolve(
                                            index.getFileName().toString().replaceFirst("idx$", "pack")),
                                    LinkOption.NOFOLLOW_LINKS)) {
                        packs.add(new Pack(index));
                    }
                }
            } catch (DirectoryIteratorException e) {
                close();
                throw e.getCause();
            } catch (IOException e) {
                close();
                throw e;
            }
        }
    }

    /** The kind of an object, without reading it; empty if it is not there. */
    Optional<ObjectType> type(String id) throws IOException {
        Optional<ObjectType> type = loose.type(id);
        for (Pack pack : packs) {
            if (type.isPresent()) {
                break;
            }
            type = pack.type(id);
        }
        if (type.isEmpty() && borrows) {
            throw missing(id);
        }
        return type;
    }

    /** The whole object, hashed again and compared with its name. */
    GitObject read(String id) throws IOException {
        Optional<GitObject> object = loose.read(id);
        for (Pack pack : packs) {
            if (object.isPresent()) {
                break;
            }
            object = pack.read(id);
        }
        GitObject found = object.orElseThrow(() -> missing(id));
        CoreSwhid computed = ObjectHash.of(found.type(), found.bytes());
        if (!computed.hash().equals(id)) {
            throw new IOException("The object " + id + " is damaged: its bytes are those of " + computed + ".");
        }
        return found;
    }

    SortedSet<String> withPrefix(String prefix) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        loose.addWithPrefix(prefix, found);
        for (Pack pack : packs) {
            pack.index().addWithPrefix(prefix, found);
        }
        return found;
    }

    private IOException missing(String id) {
        return new IOException("The object " + id + " is not in the repository"
                + (borrows ? ", which borrows objects from another; clone it, or run git repack -a -d in it." : "."));
    }

    @Override
    public void close() throws IOException {
        for (Pack pack : packs) {
            pack.close();
        }
    }
}
