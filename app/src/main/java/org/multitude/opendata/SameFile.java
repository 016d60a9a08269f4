package org.multitude.opendata;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The file is the one already published as the last version. */
public final class SameFile extends Refusal {
    public SameFile(int number) {
        super(HttpStatus.CONFLICT, "opendata.same-file", number);
    }
}
