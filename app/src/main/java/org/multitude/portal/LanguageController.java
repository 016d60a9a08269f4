package org.multitude.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language a reader chose, in a cookie that says nothing else. */
@Controller
class LanguageController {
    @GetMapping("/language/{code:fr|en}")
    @Access(Who.ANYONE)
    void choose(
            @PathVariable("code") String code,
            @RequestParam(name = "to", defaultValue = "/") String to,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("language", code)
                        .path("/")
                        .sameSite("Lax")
                        .maxAge(java.time.Duration.ofDays(365))
                        .build()
                        .toString());
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, LocalPath.of(to));
    }
}
