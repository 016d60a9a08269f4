package org.multitude.platform.files;

import org.multitude.platform.web.Refusal;
import org.springframework.http.HttpStatus;

/** The disk took no more bytes; nothing of the file was kept. */
public final class StorageFull extends Refusal {
    public StorageFull(Throwable cause) {
        super(HttpStatus.INSUFFICIENT_STORAGE, "files.storage-full");
        initCause(cause);
    }
}
