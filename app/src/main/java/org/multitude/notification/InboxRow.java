package org.multitude.notification;

import java.util.Optional;
import org.multitude.platform.web.Proof;

/** A notice as its page shows it. */
public record InboxRow(InboxItem item, String sentence, Optional<Proof> proof) {}
