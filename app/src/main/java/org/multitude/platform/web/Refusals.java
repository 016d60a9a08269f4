package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.multitude.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failure becomes an answer: a page in words for people, problem+json (RFC 9457) for programs. */
@ControllerAdvice
public class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private static final Duration LINGER = Duration.ofSeconds(10);
    private static final String RETRY_SECONDS = "30";

    private final Pages pages;
    private final RenderedWriter writer;
    private final JsonMapper json;
    private final Settings settings;
    private final ResumeAfterSignIn resume;

    Refusals(Pages pages, RenderedWriter writer, JsonMapper json, Settings settings, ResumeAfterSignIn resume) {
        this.pages = pages;
        this.writer = writer;
        this.json = json;
        this.settings = settings;
        this.resume = resume;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refusal instanceof SignInNeeded && !FormGuard.fromHere(request)) {
            // What another site typed into a form is not kept for the reader to send on.
            refused(new ForgedForm(), request, response);
        } else if (refusal instanceof SignInNeeded && wantsPage(request)) {
            show(resume.signIn(pages.of(request), request), request, response);
        } else if (refusal instanceof StaleForm && wantsPage(request)) {
            show(resume.sendOn(pages.of(request), request), request, response);
        } else if (refusal instanceof Later later) {
            later(later, request, response);
        } else {
            if (refusal.status().is5xxServerError()) {
                // One line each: while the disk is full there may be thousands.
                LOG.error(
                        "{} {} was refused: {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        String.valueOf(firstCause(refusal)));
                LOG.debug("The whole of it", refusal);
            }
            answer(refusal.status(), refusal.key(), refusal.arguments(), request, response);
        }
        if (FormBody.leftUnread(request)) {
            letItFinish(request, response);
        }
    }

    /** A program is told when to send it again; a person sees what she typed, to send it then. */
    private void later(Later later, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(later.seconds()));
        if (wantsPage(request) && request.getMethod().equals("POST") && FormGuard.fromHere(request)) {
            show(resume.later(pages.of(request), request, later), request, response);
        } else {
            answer(later.status(), later.key(), later.arguments(), request, response);
        }
    }

    private void show(Rendered page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sayThatItCloses(request, response);
        writer.write(page, response);
    }

    /** Said, so that a client does not send its next request on a connection that is about to end. */
    private static void sayThatItCloses(HttpServletRequest request, HttpServletResponse response) {
        if (FormBody.leftUnread(request)) {
            response.setHeader("Connection", "close");
        }
    }

    /**
     * Reads on for a while what is not wanted any more: a browser cut off while it sends does not show the answer. Then
     * the server closes the connection.
     */
    private static void letItFinish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.flushBuffer();
        long end = System.nanoTime() + LINGER.toNanos();
        byte[] ignored = new byte[64 * 1024];
        try {
            InputStream rest = request.getInputStream();
            while (System.nanoTime() < end && rest.read(ignored) >= 0) {
                // Nothing is kept.
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Somebody stopped sending what was refused.", e);
        }
    }

    /** The database is away, full, or ended a transaction that it had begun. */
    @ExceptionHandler({DataAccessResourceFailureException.class, TransactionException.class})
    void unavailable(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        refused(new Unavailable(e), request, response);
    }

    private static Throwable firstCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @ExceptionHandler
    void mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean address = e.getParameter().hasParameterAnnotation(PathVariable.class);
        answer(
                address ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                address ? "web.not-found" : "web.bad-request",
                new Object[0],
                request,
                response);
    }

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw e;
        }
        if (e instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            String key = status == HttpStatus.NOT_FOUND
                    ? "web.not-found"
                    : status == HttpStatus.METHOD_NOT_ALLOWED ? "web.method-not-allowed" : "web.bad-request";
            answer(status, key, new Object[0], request, response);
            return;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        answer(HttpStatus.INTERNAL_SERVER_ERROR, "web.failed", new Object[0], request, response);
    }

    private void answer(
            HttpStatus status, String key, Object[] arguments, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        sayThatItCloses(request, response);
        if (wantsPage(request)) {
            Page page = status.is5xxServerError() ? pages.bare(request) : pages.of(request);
            writer.write(
                    page.show(
                            status,
                            "platform/refusal",
                            Map.of("title", page.t(key + ".title"), "sentence", page.t(key, arguments))),
                    response);
            return;
        }
        Page page = pages.bare(request);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", page.t(key + ".title"));
        problem.put("status", status.value());
        problem.put("detail", page.t(key, arguments));
        problem.put("instance", request.getRequestURI());
        problem.put("code", key);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/log/") || path.endsWith(".jsonl") || path.endsWith(".atom")) {
            return false;
        }
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }
}
