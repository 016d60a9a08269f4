package org.multitude.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes the page that a handler answered with. */
@Component
final class RenderedWriter implements HandlerMethodReturnValueHandler {
    private final TemplateEngine engine;

    RenderedWriter(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == Rendered.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        write(
                (Rendered) Objects.requireNonNull(value),
                Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
    }

    /** Renders whole before the first byte is sent, so that an error in a template is still a proper error page. */
    void write(Rendered rendered, HttpServletResponse response) throws IOException {
        Map<String, Object> parameters = new HashMap<>(rendered.parameters());
        parameters.put("page", rendered.page());
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(rendered.template() + ".jte", parameters, output);
        response.setStatus(rendered.status().value());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Content-Language", rendered.page().lang());
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setContentLength(output.getContentLength());
        // One write: each passes through every filter of the chain, and a page is made of a thousand pieces.
        ByteArrayOutputStream page = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(page);
        page.writeTo(response.getOutputStream());
    }
}
