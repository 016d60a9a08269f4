package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives handler methods their {@link Page}, {@link Form}, {@link Caller} and {@link Listing.Asked}. */
final class PageArguments implements HandlerMethodArgumentResolver {
    private final Pages pages;

    PageArguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Page.class || type == Form.class || type == Caller.class || type == Listing.Asked.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == Page.class) {
            return pages.of(request);
        }
        if (type == Listing.Asked.class) {
            return Listing.Asked.of(request);
        }
        return type == Caller.class ? Callers.of(request) : form(request);
    }

    private static Form form(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : Collections.list(request.getParameterNames())) {
            values.put(name, new ArrayList<>(List.of(request.getParameterValues(name))));
        }
        return new Form(values);
    }
}
