package org.multitude.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.files.Incoming;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Taking a copy of everything that is kept of oneself. It comes as the answer to the form, so that there is no address at
 * which somebody else could find it, now or later.
 */
@Controller
class CopyController {
    private static final String ADDRESS = "/account/copy";
    private static final int SIDE_BY_SIDE = 2;

    private final CopyAccount copies;
    private final People people;
    private final Attempts attempts;
    private final Incoming incoming;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(SIDE_BY_SIDE, true);

    CopyController(CopyAccount copies, People people, Attempts attempts, Incoming incoming, Clock clock) {
        this.copies = copies;
        this.people = people;
        this.attempts = attempts;
        this.incoming = incoming;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered ask(Page page) {
        return page.show("identity/copy", Map.of("form", Form.empty()));
    }

    @PostMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    @Nullable
    Object copy(Page page, Caller caller, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Rendered> refused = check(page, caller, form, request, response);
        if (refused.isPresent()) {
            return refused.get();
        }
        Person person = people.find(new PersonId(caller.id())).orElseThrow(NotFound::new);
        send(person, response);
        return null;
    }

    /** The page again where it is not she. */
    private Optional<Rendered> check(
            Page page, Caller caller, Form form, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> parameters = Map.of("form", form);
        if (form.value("password").isEmpty()) {
            form.wrong("password", "form.missing");
            return Optional.of(page.invalid("identity/copy", parameters));
        }
        String name = caller.id().toString();
        if (!attempts.allow(request.getRemoteAddr(), name)) {
            response.setHeader("Retry-After", Long.toString(Attempts.WINDOW.toSeconds()));
            form.wrong("password", "identity.too-many-attempts", Attempts.WINDOW.toMinutes());
            return Optional.of(page.show(HttpStatus.TOO_MANY_REQUESTS, "identity/copy", parameters));
        }
        try {
            copies.check(new PersonId(caller.id()), form.value("password"));
        } catch (WrongPassword e) {
            form.wrong("password", e.key(), e.arguments());
            return Optional.of(page.invalid("identity/copy", parameters));
        }
        attempts.forgive(request.getRemoteAddr(), name);
        return Optional.empty();
    }

    /** Made whole in a file that nobody else can open and that is gone with the answer, even if the program is killed. */
    private void send(Person person, HttpServletResponse response) throws IOException {
        try (FileChannel file = FileChannel.open(
                Files.createTempFile(incoming.directory(), "copy-", ".zip"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            turns.acquireUninterruptibly();
            try {
                copies.write(person.id(), Channels.newOutputStream(file));
            } finally {
                turns.release();
            }
            file.position(0);
            response.setContentType("application/zip");
            response.setContentLengthLong(file.size());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(person.handle() + "-" + LocalDate.ofInstant(clock.instant(), Words.ZONE) + ".zip")
                            .build()
                            .toString());
            Channels.newInputStream(file).transferTo(response.getOutputStream());
        }
    }
}
