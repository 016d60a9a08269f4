package org.multitude.opendata;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.multitude.commons.CommonsId;

/**
 * A dataset as the CKAN API searches it.
 *
 * @param dataset the dataset
 * @param ckanId its id in the CKAN API: the one it has in the CKAN it comes from, else its own
 * @param name end of its address
 * @param title its title
 * @param body end of the address of its body
 * @param licence code of its licence
 * @param groups its themes, by the names of groups
 * @param tags its keywords
 * @param formats formats of its files, in capitals
 * @param text what else is read of it
 * @param createdAt when it was entered
 * @param changedAt when it last changed
 */
record Package(
        CommonsId dataset,
        UUID ckanId,
        String name,
        String title,
        String body,
        String licence,
        List<String> groups,
        List<String> tags,
        List<String> formats,
        String text,
        Instant createdAt,
        Instant changedAt) {}
