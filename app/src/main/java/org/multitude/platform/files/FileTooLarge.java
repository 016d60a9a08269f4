package org.multitude.platform.files;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** A file is larger than this installation accepts. */
public final class FileTooLarge extends Refusal {
    public FileTooLarge(long limit) {
        super(HttpStatus.CONTENT_TOO_LARGE, "files.too-large", limit / 1_000_000);
    }
}
