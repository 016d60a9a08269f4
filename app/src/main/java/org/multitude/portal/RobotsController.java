package org.multitude.portal;

import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What programs ask for without being told: what they may read, and the icon of the site. */
@Controller
class RobotsController {
    /** Everything public may be read; pages of one's account and endless combinations of words and choices are of no use to them. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /account
            Disallow: /admin
            Disallow: /claim
            Disallow: /inbox
            Disallow: /language
            Disallow: /people
            Disallow: /search
            Disallow: /data?
            Disallow: /code?
            Disallow: /policy?
            Disallow: /communities?
            Disallow: /organizations?
            Disallow: /sign-in
            Disallow: /sign-up
            """;

    private final PublicAddress address;

    RobotsController(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/robots.txt")
    @Access(Who.ANYONE)
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(ROBOTS + "\nSitemap: " + address.origin() + "/sitemap.xml\n");
    }

    @GetMapping("/favicon.ico")
    @Access(Who.ANYONE)
    ResponseEntity<Void> icon(Page page) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, page.asset("icon.svg"))
                .build();
    }
}
