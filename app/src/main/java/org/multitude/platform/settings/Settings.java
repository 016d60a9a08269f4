package org.multitude.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator chooses before the program starts; each value comes from the environment variable that
 * {@link Setting} names, and every one has a safe default.
 *
 * @param data directory that holds the embedded database, the files, the index and the key
 * @param port TCP port of the web server, 0 for any free one
 * @param publicUrl address at which people reach the platform; fixed once the first act is recorded
 * @param database external PostgreSQL, or empty for the embedded one
 * @param uploadLimit largest accepted file, in bytes
 * @param tables how much the reading of tables may take
 * @param witnesses file of the policy that names the witnesses of the record, if there are any
 * @param smtp outgoing mail server, or empty to keep messages for the administrator
 * @param mailFrom address that outgoing messages come from, if one is chosen
 * @param contact e-mail or web address of those who run the platform, if they gave one
 * @param source address of the source code that runs here, if they gave one
 * @param allowedHosts hosts in private networks that the outbound client may call
 * @param dns resolver that is asked for what domains say, as host and port; empty for the one of the system
 * @param providers OpenID Connect providers with which people may sign in
 * @param trustedProxies ranges of addresses of the proxies in front
 * @param pace how many times the usual may be sent in an hour; 0 for no limit
 * @param demo whether the demonstration is told
 * @param development whether pages for builders of the platform are shown
 */
public record Settings(
        Path data,
        int port,
        Optional<URI> publicUrl,
        Optional<ExternalDatabase> database,
        long uploadLimit,
        TableLimits tables,
        Optional<Path> witnesses,
        Optional<URI> smtp,
        Optional<String> mailFrom,
        Optional<URI> contact,
        Optional<URI> source,
        Set<String> allowedHosts,
        Optional<String> dns,
        List<IdentityProvider> providers,
        Set<String> trustedProxies,
        int pace,
        boolean demo,
        boolean development) {

    /** A PostgreSQL 15 or later that somebody else runs. */
    public record ExternalDatabase(String url, String user, String password) {}

    /** The origin people and logs see, with no slash at its end. */
    public String origin() {
        return publicUrl.map(URI::toString).orElse("http://localhost:" + port).replaceAll("/+$", "");
    }
}
