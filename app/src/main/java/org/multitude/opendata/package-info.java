/**
 * Open data: datasets, the versions of their files, what changed between two of them, and their description as DCAT-AP.
 *
 * <p>Words: a <em>dataset</em> is a commons; its file is <em>published</em> in numbered <em>versions</em>, each kept for
 * ever under its hash; a <em>listed file</em> stays at another address; <em>licence</em>, <em>theme</em>,
 * <em>frequency</em> and <em>format</em> are official codes.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform :: *",
            "record",
            "identity",
            "notification",
            "commons",
            "contribution",
        })
@NullMarked
package org.multitude.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
