package org.multitude.opengov.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Callers;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives handler methods the consultation at their address, {@code {slug}} and {@code {number}}: {@link Found}, or
 * {@link Mine} where only those who publish for its body go on.
 */
@Component
class ConsultationArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final ConsultationPages pages;
    private final WhoAnswers answering;

    ConsultationArguments(ConsultationPages pages, WhoAnswers answering) {
        this.pages = pages;
        this.answering = answering;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Found.class || type == Mine.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Map<?, ?> path = (Map<?, ?>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        Found found = pages.found(said(path, "slug"), Integer.parseInt(said(path, "number")));
        if (parameter.getParameterType() == Found.class) {
            return found;
        }
        Caller caller = Callers.of(request);
        answering.mine(caller, found.entry());
        return new Mine(found, new PersonId(caller.id()));
    }

    private static String said(Map<?, ?> path, String name) {
        return Objects.requireNonNull(path.get(name)).toString();
    }
}
