package org.multitude.opensource;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.Software;

/**
 * A publiccode.yml by itself on a forge, as its bytes are given to programs; what lies beside it in the repository is found
 * beside its address.
 *
 * @param address where it is
 * @param repository the repository that the address is in
 */
record RawFile(URI address, String repository) {
    private static final int LONGEST = 500;

    /**
     * An address, and what forges add to it to say how the file is served. Any other question, like a name before the host, may
     * be somebody's key to a closed repository: nothing is asked there, and the address is kept nowhere.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://[^/?#@]+/[^?#]+)(?:\\?(?:&?(?:inline|ref_type)=[a-z]+){1,2})?");

    /** GitLab, Gitea, Forgejo, Bitbucket and GitHub: {@code OWNER/NAME/raw/BRANCH/publiccode.yml}, perhaps after {@code /-}. */
    private static final Pattern RAW =
            Pattern.compile("(https?://[^/?#]+(?:/[^/?#]+){1,20}?)(?:/-)?/raw(?:/[^/?#]+){1,20}/[^/?#]+");

    private static final Pattern GITHUB =
            Pattern.compile("https://raw\\.githubusercontent\\.com(/[^/?#]+/[^/?#]+)(?:/[^/?#]+){1,20}/[^/?#]+");

    private static final Pattern CODEBERG =
            Pattern.compile("https://codeberg\\.org/api/v1/repos(/[^/?#]+/[^/?#]+)/raw/[^/?#]+");

    /** Forges that say which they are by their name. */
    private static final Pattern ON_FORGE = Pattern.compile(
            "https?://(?:www\\.)?(github\\.com|codeberg\\.org|gitlab\\.[a-z0-9.-]+)((?:/[A-Za-z0-9._-]+?){2,20}?)(?:\\.git)?/?");

    /** The file at an address; empty when nothing says that the address is in a repository, or when it may hold a secret. */
    static Optional<RawFile> at(URI address) {
        Matcher asked = ADDRESS.matcher(address.toString());
        if (!asked.matches() || asked.end() > LONGEST) {
            return Optional.empty();
        }
        URI file = URI.create(asked.group(1));
        Matcher github = GITHUB.matcher(asked.group(1));
        if (github.matches()) {
            return Optional.of(new RawFile(file, "https://github.com" + github.group(1)));
        }
        Matcher codeberg = CODEBERG.matcher(asked.group(1));
        if (codeberg.matches()) {
            return Optional.of(new RawFile(file, "https://codeberg.org" + codeberg.group(1)));
        }
        Matcher raw = RAW.matcher(asked.group(1));
        return raw.matches() ? Optional.of(new RawFile(file, raw.group(1))) : Optional.empty();
    }

    /**
     * Where the file lies that a card says it is: in its repository, on the branch that the forge shows first. Empty when
     * the address does not tell what forge it is.
     */
    static Optional<RawFile> declared(Software said) {
        return RepositoryAddress.of(said.url().toString()).flatMap(address -> onForge(address.text()));
    }

    private static Optional<RawFile> onForge(String repository) {
        Matcher forge = ON_FORGE.matcher(repository);
        if (!forge.matches() || repository.length() > LONGEST - 80) {
            return Optional.empty();
        }
        String host = forge.group(1);
        String path = forge.group(2);
        if (host.startsWith("gitlab.")) {
            return at(URI.create("https://" + host + path + "/-/raw/HEAD/publiccode.yml"));
        }
        return at(URI.create(
                host.equals("github.com")
                        ? "https://raw.githubusercontent.com" + path + "/HEAD/publiccode.yml"
                        : "https://codeberg.org/api/v1/repos" + path + "/raw/publiccode.yml"));
    }

    /** Whether it lies in the root folder of the repository, as the standard asks; not where the address leaves it open. */
    boolean isAtRoot() {
        String form = "raw.githubusercontent.com".equals(address.getHost())
                ? "(?:/[^/]+){4}"
                : ".+?/raw/(?:(?:branch|tag|commit)/)?[^/]+/[^/]+";
        return CODEBERG.matcher(address.toString()).matches()
                || address.getPath().matches(form);
    }

    /** A file beside it, or in a folder beside it. */
    URI beside(String name) {
        return address.resolve(name);
    }
}
