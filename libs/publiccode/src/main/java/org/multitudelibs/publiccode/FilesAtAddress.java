package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Where files that a description speaks of are to be asked for, when its repository is not at hand. */
final class FilesAtAddress {
    private final Optional<URI> folder;

    FilesAtAddress(Surroundings surroundings, Optional<URI> repository) {
        this.folder = surroundings.files().isPresent()
                ? Optional.empty()
                : surroundings
                        .address()
                        .map(FilesAtAddress::folderOf)
                        .or(() -> repository.map(RepositoryAddress::new).flatMap(RepositoryAddress::files));
    }

    /**
     * The address of a file: {@code img/logo.svg} beside {@code https://example.org/lanterne/raw/publiccode.yml} is at
     * {@code https://example.org/lanterne/raw/img/logo.svg}. A path that leads out of the folder is an error.
     */
    Optional<URI> of(Text text) {
        Optional<URI> written = WebAddress.web(text.value());
        return written.isPresent() ? written : folder.flatMap(root -> inside(root, text));
    }

    private static URI folderOf(URI file) {
        String folder = file.resolve(".").toString();
        return URI.create(folder.endsWith("/") ? folder : folder + "/");
    }

    private static Optional<URI> inside(URI folder, Text text) {
        String path = text.value();
        if (path.isEmpty() || path.startsWith("/") || path.contains(":")) {
            return Optional.empty();
        }
        Optional<URI> file = WebAddress.web(
                        folder + path.replace("%", "%25").replace("?", "%3F").replace("#", "%23"))
                .map(URI::normalize);
        if (file.filter(uri -> uri.toString().startsWith(folder.toString())).isEmpty()) {
            text.error(FindingCode.FILE_MISSING, Map.of());
            return Optional.empty();
        }
        return file;
    }
}
