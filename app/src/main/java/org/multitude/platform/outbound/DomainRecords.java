package org.multitude.platform.outbound;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.naming.CompositeName;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.multitude.platform.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * What domains say of themselves: their TXT records, asked of the resolver that the operator chose. Only that resolver is
 * called, whatever name is asked for, and what it answers is read as text.
 */
@Component
public class DomainRecords {
    private static final String MILLIS = "2000";
    private static final String TRIES = "2";
    private static final String LABELS = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+";

    /** The type that naming asks for. */
    @SuppressWarnings("JdkObsolete")
    private final Hashtable<String, String> asking;

    @SuppressWarnings("JdkObsolete")
    DomainRecords(Settings settings) {
        asking = new Hashtable<>(Map.of(
                Context.INITIAL_CONTEXT_FACTORY,
                "com.sun.jndi.dns.DnsContextFactory",
                Context.PROVIDER_URL,
                settings.dns().map(server -> "dns://" + server + "/").orElse("dns:"),
                "com.sun.jndi.dns.timeout.initial",
                MILLIS,
                "com.sun.jndi.dns.timeout.retries",
                TRIES));
    }

    /**
     * The TXT records of this very name. A name that only stands for another one (CNAME) says nothing of its own: whoever
     * holds the other would speak for it.
     *
     * @return none where there are none, and where nobody answered
     */
    public List<String> texts(String name) {
        if (!name.matches(LABELS)) {
            return List.of();
        }
        try {
            InitialDirContext context = new InitialDirContext(asking);
            try {
                CompositeName asked = new CompositeName();
                asked.add(name);
                return all(context, asked, "CNAME").isEmpty() ? all(context, asked, "TXT") : List.of();
            } finally {
                context.close();
            }
        } catch (NamingException e) {
            return List.of();
        }
    }

    /** The DNS provider makes text of records, and never objects. */
    @SuppressWarnings("BanJNDI")
    private static List<String> all(InitialDirContext context, CompositeName name, String type) throws NamingException {
        Attribute found = context.getAttributes(name, new String[] {type}).get(type);
        List<String> values = new ArrayList<>();
        for (int i = 0; found != null && i < found.size(); i++) {
            values.add(found.get(i).toString());
        }
        return values;
    }
}
