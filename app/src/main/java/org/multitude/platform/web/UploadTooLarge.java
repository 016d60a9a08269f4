package org.multitude.platform.web;

import org.springframework.http.HttpStatus;

/** What is being uploaded is larger than this installation accepts. */
public final class UploadTooLarge extends Refusal {
    UploadTooLarge(long limit) {
        super(HttpStatus.CONTENT_TOO_LARGE, "web.too-large", limit / 1_000_000);
    }
}
