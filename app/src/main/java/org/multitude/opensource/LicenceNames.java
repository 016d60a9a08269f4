package org.multitude.opensource;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.text.Prose;

/** The names of licences that forges give their inventories, and the identifiers of SPDX that they mean. */
final class LicenceNames {
    private static final int LONGEST = 120;

    /** What forges write when they recognise no licence. */
    private static final Set<String> UNKNOWN =
            Set.of("", "other", "noassertion", "none", "null", "unknown", "inconnue", "inconnu", "n/a", "-");

    private static final Map<String, String> IDENTIFIERS = Map.ofEntries(
            Map.entry("mit license", "MIT"),
            Map.entry("gnu general public license v2.0", "GPL-2.0"),
            Map.entry("gnu general public license v3.0", "GPL-3.0"),
            Map.entry("gnu affero general public license v3.0", "AGPL-3.0"),
            Map.entry("gnu lesser general public license v2.1", "LGPL-2.1"),
            Map.entry("gnu lesser general public license v3.0", "LGPL-3.0"),
            Map.entry("apache license 2.0", "Apache-2.0"),
            Map.entry("bsd 2-clause \"simplified\" license", "BSD-2-Clause"),
            Map.entry("bsd 3-clause \"new\" or \"revised\" license", "BSD-3-Clause"),
            Map.entry("bsd zero clause license", "0BSD"),
            Map.entry("boost software license 1.0", "BSL-1.0"),
            Map.entry("cecill free software license agreement v2.1", "CECILL-2.1"),
            Map.entry("creative commons attribution 4.0 international", "CC-BY-4.0"),
            Map.entry("creative commons attribution share alike 4.0 international", "CC-BY-SA-4.0"),
            Map.entry("creative commons zero v1.0 universal", "CC0-1.0"),
            Map.entry("eclipse public license 1.0", "EPL-1.0"),
            Map.entry("eclipse public license 2.0", "EPL-2.0"),
            Map.entry("european union public license 1.1", "EUPL-1.1"),
            Map.entry("european union public license 1.2", "EUPL-1.2"),
            Map.entry("isc license", "ISC"),
            Map.entry("mozilla public license 2.0", "MPL-2.0"),
            Map.entry("postgresql license", "PostgreSQL"),
            Map.entry("the unlicense", "Unlicense"));

    private LicenceNames() {}

    /** The identifier that a name means, else the name as it is; empty where no licence was recognised. */
    static Optional<String> read(String written) {
        String name = written.strip();
        String plain = name.toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(plain)) {
            return Optional.empty();
        }
        String read = IDENTIFIERS.getOrDefault(plain, name);
        return Optional.of(Prose.first(read, LONGEST));
    }
}
