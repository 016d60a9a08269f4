package org.multitude.community;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody says what she thinks of a version of a charter that is decided. */
public final class CharterDecided extends Refusal {
    public CharterDecided() {
        super(HttpStatus.CONFLICT, "community.charter-decided");
    }
}
