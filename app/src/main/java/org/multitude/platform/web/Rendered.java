package org.multitude.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A page to write: a jte template with its parameters.
 *
 * @param status HTTP status
 * @param template name below {@code src/main/jte}, without its ending
 * @param page the {@code page} parameter
 * @param parameters the other parameters by name
 */
public record Rendered(HttpStatus status, String template, Page page, Map<String, ?> parameters) {}
