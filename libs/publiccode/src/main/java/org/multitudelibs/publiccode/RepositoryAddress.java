package org.multitudelibs.publiccode;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses of repositories: {@code https://github.com/OWNER/NAME} and the like by their form, others by asking for
 * the references that every git server gives at {@code /info/refs?service=git-upload-pack} (git, gitprotocol-http).
 */
record RepositoryAddress(URI uri) {
    private static final Set<String> TWO_SEGMENTS = Set.of("github.com", "bitbucket.org", "codeberg.org", "gitea.com");
    private static final Set<String> GROUPS = Set.of("gitlab.com", "gitlab.opencode.de");

    /** Whether host and path alone tell that it is a repository. */
    boolean isKnownByForm() {
        int segments = segments(uri).size();
        return TWO_SEGMENTS.contains(host(uri)) && segments == 2
                || GROUPS.contains(host(uri)) && segments >= 2 && !segments(uri).contains("-");
    }

    /** Where its git server would answer. */
    URI references() {
        String address = uri.toString().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        return URI.create(address + "/info/refs?service=git-upload-pack");
    }

    /**
     * The folder of its files as they are, in the branch that it shows first: {@code
     * https://raw.githubusercontent.com/OWNER/NAME/HEAD/}. Empty where no such address is known.
     */
    Optional<URI> files() {
        String path = "/" + String.join("/", segments(uri));
        if (!isKnownByForm()) {
            return Optional.empty();
        }
        return switch (host(uri)) {
            case "github.com" -> WebAddress.web("https://raw.githubusercontent.com" + path + "/HEAD/");
            case "bitbucket.org" -> WebAddress.web("https://bitbucket.org" + path + "/raw/HEAD/");
            case "codeberg.org", "gitea.com" ->
                WebAddress.web("https://" + host(uri) + "/api/v1/repos" + path + "/raw/");
            case "gitlab.com", "gitlab.opencode.de" -> WebAddress.web("https://" + host(uri) + path + "/-/raw/HEAD/");
            default -> Optional.empty();
        };
    }

    /** Whether an address leads into this repository, on its forge or where GitHub keeps raw files. */
    boolean holds(URI file) {
        boolean rawOnGitHub = host(uri).equals("github.com") && host(file).equals("raw.githubusercontent.com");
        List<String> ours = segments(uri);
        List<String> theirs = segments(file);
        return (host(file).equals(host(uri)) || rawOnGitHub)
                && theirs.size() > ours.size()
                && sameName(theirs.subList(0, ours.size()), ours);
    }

    private static boolean sameName(List<String> a, List<String> b) {
        return String.join("/", a).equalsIgnoreCase(String.join("/", b));
    }

    private static String host(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static List<String> segments(URI uri) {
        String path = uri.getPath() == null ? "" : uri.getPath();
        return Arrays.stream(path.replaceFirst("[.]git/?$", "").split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
