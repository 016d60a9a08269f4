package org.multitude.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A domain on this machine, which a server that may call {@code localhost} finds, and the line that it publishes. */
public final class ShownDomain implements AutoCloseable {
    private final HttpServer web;
    private volatile String line = "";

    public ShownDomain() {
        try {
            web = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        web.createContext("/.well-known/multitude.txt", exchange -> {
            byte[] said = ("# Vaubrun\n" + line + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        web.start();
    }

    /** Its name. */
    public String name() {
        return "localhost:" + web.getAddress().getPort();
    }

    /** Gives this domain to an organisation on its page; what has to be published is not yet. */
    public Answer claim(TestPeople.SignedIn administrator, Organization organization) {
        String path = organization.address() + "/domain";
        return administrator
                .browser()
                .get(path)
                .form("form[action='" + path + "']")
                .with("domain", name())
                .submit();
    }

    /** Publishes what the organisation was told to, or something else. */
    public void publish(TestServer server, Organization organization, boolean right) {
        line = right
                ? "multitude-organization="
                        + server.bean(JdbcClient.class)
                                .sql("select token from identity.domain_proof where organization = :id")
                                .param("id", organization.id().value())
                                .query(String.class)
                                .single()
                : "multitude-organization=another";
    }

    /** Presses the button that has it looked for. */
    public Answer check(TestPeople.SignedIn administrator, Organization organization) {
        return administrator
                .browser()
                .get(organization.address() + "/domain")
                .form("form[action$='/check']")
                .submit();
    }

    @Override
    public void close() {
        web.stop(0);
    }
}
