package org.multitude.platform.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Leads a browser on after a form was taken, with 303 so that reloading does not send it again. */
public final class Redirect {
    private Redirect() {}

    /** To a path of this site. */
    public static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LocalPath.of(path)))
                .build();
    }
}
