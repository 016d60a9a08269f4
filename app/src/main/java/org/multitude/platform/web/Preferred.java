package org.multitude.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Which form of a page a program asks for. */
public final class Preferred {
    private Preferred() {}

    /**
     * The one of these types that is preferred to HTML, if one is.
     *
     * @param accept the header {@code Accept} (RFC 9110, 12.5.1); one that is malformed prefers nothing
     */
    public static Optional<MediaType> of(String accept, Collection<MediaType> offered) {
        List<MediaType> accepted;
        try {
            accepted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(accepted);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
        accepted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        for (MediaType type : accepted) {
            if (type.includes(MediaType.TEXT_HTML)) {
                return Optional.empty();
            }
            Optional<MediaType> found = offered.stream().filter(type::includes).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
