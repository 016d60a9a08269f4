package org.multitude.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import org.multitude.platform.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * Reads what a form sent, its files included, before anybody asks for a field: the server reads it as a whole at the
 * first question, and this is the one place that says in words why it could not.
 */
@Component
public final class FormBody {
    /** What the other fields of a form may add to its file. */
    public static final long FIELDS = 1_000_000;

    private static final String UNREAD = FormBody.class.getName() + ".unread";

    private final Settings settings;

    FormBody(Settings settings) {
        this.settings = settings;
    }

    /**
     * Reads the form of this request, if it has one; reading it again does nothing.
     *
     * @throws UploadTooLarge when its file is over the limit; what announces its length is refused without being read
     * @throws FormTooLong when its fields are
     * @throws NoSpaceToReceive when the disk takes no more
     * @throws FormCutShort when it is not whole
     * @throws MalformedForm when no browser writes one so
     */
    public void read(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        boolean multipart = type.startsWith("multipart/");
        if (multipart && request.getContentLengthLong() > settings.uploadLimit() + FIELDS) {
            request.setAttribute(UNREAD, true);
            throw new UploadTooLarge(settings.uploadLimit());
        }
        try {
            request.getParameterNames();
        } catch (RuntimeException e) {
            request.setAttribute(UNREAD, true);
            throw refusal(e, multipart);
        }
    }

    /** Whether this form was refused before its end was read, so that its sender may still be sending. */
    static boolean leftUnread(HttpServletRequest request) {
        return request.getAttribute(UNREAD) != null;
    }

    private Refusal refusal(RuntimeException failure, boolean multipart) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = Objects.requireNonNullElse(cause.getMessage(), "");
        if (said.startsWith("max file size exceeded") || said.startsWith("max length exceeded")) {
            return new UploadTooLarge(settings.uploadLimit());
        }
        if (said.contains("form too large") || said.startsWith("Form is larger")) {
            return new FormTooLong();
        }
        if (cause instanceof EOFException) {
            return new FormCutShort(failure);
        }
        // Only files are written to the disk.
        return multipart && cause instanceof IOException && !(cause instanceof CharacterCodingException)
                ? new NoSpaceToReceive(failure)
                : new MalformedForm(failure);
    }
}
