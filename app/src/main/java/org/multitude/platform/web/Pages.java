package org.multitude.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the {@link Page} of a request. */
@Component
public class Pages {
    static final String LANGUAGE_COOKIE = "language";

    private final Texts texts;
    private final Clock clock;
    private final ObjectProvider<Frames> frames;
    private final Assets assets;
    private final OfferedLanguages languages;

    Pages(Texts texts, Clock clock, ObjectProvider<Frames> frames, Assets assets, OfferedLanguages languages) {
        this.texts = texts;
        this.clock = clock;
        this.frames = frames;
        this.assets = assets;
        this.languages = languages;
    }

    /** The page of this request. */
    public Page of(HttpServletRequest request) {
        Words words = new Words(texts, language(request, languages.all()));
        Caller caller = Callers.of(request);
        String path = path(request);
        Frames source = frames.getIfAvailable();
        Frame frame = source == null ? Frame.BARE : source.frame(words, caller, path);
        return new Page(words, caller, path, csrf(caller), clock.instant(), frame, assets);
    }

    /** A page with no frame, when making the frame itself may fail. */
    Page bare(HttpServletRequest request) {
        Words words = new Words(texts, language(request, languages.lastKnown()));
        return new Page(words, Caller.ANONYMOUS, path(request), "", clock.instant(), Frame.BARE, assets);
    }

    /** Language that a feed says in its address, else chosen by the switch or the browser, else the first one offered. */
    private static Lang language(HttpServletRequest request, List<Lang> offered) {
        if (request.getRequestURI().endsWith(".atom") && request.getParameter("lang") != null) {
            Lang wanted = "en".equals(request.getParameter("lang")) ? Lang.EN : Lang.FR;
            return offered.contains(wanted) ? wanted : offered.getFirst();
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                    Lang wanted = cookie.getValue().equals("en") ? Lang.EN : Lang.FR;
                    return offered.contains(wanted) ? wanted : offered.getFirst();
                }
            }
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Locale locale : Collections.list(request.getLocales())) {
                for (Lang lang : offered) {
                    if (lang.code().equals(locale.getLanguage())) {
                        return lang;
                    }
                }
            }
        }
        return offered.getFirst();
    }

    /** Token of the session's forms: its holder can make it, another site cannot. */
    static String csrf(Caller caller) {
        return caller.session()
                .map(session -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Sha256.of(("form " + session.token()).getBytes(StandardCharsets.UTF_8))))
                .orElse("");
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
