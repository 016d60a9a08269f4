package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.multitude.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failure becomes an answer: a page in words for people, problem+json (RFC 9457) for programs. */
@ControllerAdvice
public class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

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
            writer.write(resume.signIn(pages.of(request), request), response);
        } else if (refusal instanceof StaleForm && wantsPage(request)) {
            writer.write(resume.sendOn(pages.of(request), request), response);
        } else {
            answer(refusal.status(), refusal.key(), refusal.arguments(), request, response);
        }
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String limit = pages.bare(request).size(settings.uploadLimit());
        response.setHeader("Connection", "close");
        answer(HttpStatus.CONTENT_TOO_LARGE, "web.too-large", new Object[] {limit}, request, response);
    }

    @ExceptionHandler
    void cutShort(MultipartException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(HttpStatus.BAD_REQUEST, "web.cut-short", new Object[0], request, response);
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
        if (path.startsWith("/api/") || path.startsWith("/log/")) {
            return false;
        }
        String accept = request.getHeader("Accept");
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }
}
