package org.multitude.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.springframework.web.util.UriUtils;

/**
 * A version of the file of a dataset; it never changes.
 *
 * @param id its random id, as in acts
 * @param dataset the dataset
 * @param number 1 for the first
 * @param file the file
 * @param changes what changed since the version before, where it was counted
 * @param note what the body says changed
 * @param publishedAt when it was published
 */
public record Version(
        VersionId id,
        CommonsId dataset,
        int number,
        CheckedFile file,
        Optional<Changes> changes,
        Optional<String> note,
        Instant publishedAt) {
    /** Path of its page, below that of the dataset. */
    public String address(String dataset) {
        return dataset + "/versions/" + number;
    }

    /** Path of its file, below that of the dataset. */
    public String download(String dataset) {
        return dataset + "/files/" + number + "/" + UriUtils.encodePathSegment(file.fileName(), StandardCharsets.UTF_8);
    }
}
