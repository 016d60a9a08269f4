package org.multitude.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Cookies;
import org.multitude.platform.web.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language a reader chose, in a cookie that says nothing else. */
@Controller
class LanguageController {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Cookies cookies;

    LanguageController(Cookies cookies) {
        this.cookies = cookies;
    }

    @GetMapping("/language/{code:fr|en}")
    @Access(Who.ANYONE)
    void choose(
            @PathVariable("code") String code,
            @RequestParam(name = "to", defaultValue = "/") String to,
            HttpServletResponse response) {
        cookies.give(response, "language", code, "/", YEAR);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, LocalPath.of(to));
    }
}
