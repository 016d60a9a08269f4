package org.multitude.platform.settings;

/** Every environment variable that the platform reads, with its default and what it is for. */
public enum Setting {
    DATA("MULTITUDE_DATA", "data", "directory of the database, the files, the index and the key"),
    PORT("MULTITUDE_PORT", "8080", "TCP port of the web server"),
    PUBLIC_URL("MULTITUDE_PUBLIC_URL", "", "address at which people reach the platform; fixed by the first act"),
    DATABASE_URL("MULTITUDE_DATABASE_URL", "", "JDBC address of an external PostgreSQL; empty: the embedded one"),
    DATABASE_USER("MULTITUDE_DATABASE_USER", "", "user of the external PostgreSQL"),
    DATABASE_PASSWORD("MULTITUDE_DATABASE_PASSWORD", "", "password of the external PostgreSQL"),
    UPLOAD_LIMIT("MULTITUDE_UPLOAD_LIMIT", "512MB", "largest file that may be uploaded"),
    TABLE_LIMIT("MULTITUDE_TABLE_LIMIT", "256MB", "largest table that can be explored"),
    TABLE_MEMORY(
            "MULTITUDE_TABLE_MEMORY",
            "256MB",
            "memory that each of the two processes that read tables may use for its work"),
    TABLE_SECONDS(
            "MULTITUDE_TABLE_SECONDS",
            "10",
            "seconds that the answer to a question to a table may take; opening one may take twelve times as long"),
    TABLE_CACHE(
            "MULTITUDE_TABLE_CACHE",
            "2GB",
            "disk space for tables that were opened; beyond it, those nobody looked at longest go"),
    WITNESSES(
            "MULTITUDE_WITNESSES",
            "",
            "file that names the witnesses asked to cosign the record, as a C2SP tlog-policy; empty: none"),
    SMTP_URL(
            "MULTITUDE_SMTP_URL",
            "",
            "mail server, as smtp://user:password@host:587; empty: messages are kept and shown to the administrator"),
    MAIL_FROM(
            "MULTITUDE_MAIL_FROM", "", "address messages come from; empty: multitude@ the host of the public address"),
    CONTACT("MULTITUDE_CONTACT", "", "e-mail or web address at which people reach those who run the platform"),
    SOURCE_URL(
            "MULTITUDE_SOURCE_URL", "", "address of the source code that runs here, if it was changed or is mirrored"),
    ALLOWED_HOSTS("MULTITUDE_ALLOWED_HOSTS", "", "hosts in private networks that may be called, separated by commas"),
    DNS(
            "MULTITUDE_DNS",
            "",
            "resolver that is asked for what domains say, such as 192.0.2.53:53; empty: that of the system"),
    OIDC_ISSUER(
            "MULTITUDE_OIDC_<NAME>_ISSUER",
            "",
            "issuer of an OpenID Connect provider with which people may sign in; NAME is a word of yours for it, in letters"
                    + " and digits, and each provider has its own"),
    OIDC_CLIENT_ID("MULTITUDE_OIDC_<NAME>_CLIENT_ID", "", "how the provider knows this platform"),
    OIDC_CLIENT_SECRET("MULTITUDE_OIDC_<NAME>_CLIENT_SECRET", "", "what this platform shows the provider"),
    OIDC_LABEL("MULTITUDE_OIDC_<NAME>_LABEL", "", "what people call the provider; empty: its host"),
    OIDC_SCOPES("MULTITUDE_OIDC_<NAME>_SCOPES", "openid email profile", "what the provider is asked for"),
    OIDC_DOMAINS(
            "MULTITUDE_OIDC_<NAME>_DOMAINS",
            "",
            "mail domains of which the provider is believed that it confirmed an address, separated by commas, or *;"
                    + " empty: none, a letter asks"),
    OIDC_KIND("MULTITUDE_OIDC_<NAME>_KIND", "", "what everybody who comes by the provider is, such as public-agent"),
    OIDC_KIND_CLAIM("MULTITUDE_OIDC_<NAME>_KIND_CLAIM", "", "claim that says what somebody is, in the same words"),
    OIDC_ORGANIZATION_CLAIM(
            "MULTITUDE_OIDC_<NAME>_ORGANIZATION_CLAIM", "", "claim that identifies her organisation, such as siret"),
    TRUSTED_PROXIES(
            "MULTITUDE_TRUSTED_PROXIES",
            "",
            "addresses or ranges (CIDR) of proxies in front, separated by commas; only they may say for whom they ask, by"
                    + " X-Forwarded-For"),
    PACE(
            "MULTITUDE_PACE",
            "1",
            "how many times the usual an account or a network address may send things in an hour; 0: as often as it likes"),
    DEMO("MULTITUDE_DEMO", "false", "tells the demonstration's story once, on an installation nobody has claimed"),
    DEVELOPMENT(
            "MULTITUDE_DEVELOPMENT", "false", "shows pages meant for those who build the platform, such as /design");

    private final String variable;
    private final String fallback;
    private final String purpose;

    Setting(String variable, String fallback, String purpose) {
        this.variable = variable;
        this.fallback = fallback;
        this.purpose = purpose;
    }

    /** Name of the environment variable. */
    public String variable() {
        return variable;
    }

    /** Value used when the variable is absent or empty. */
    public String fallback() {
        return fallback;
    }

    /** What it is for, in one line. */
    public String purpose() {
        return purpose;
    }
}
