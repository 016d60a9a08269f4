package org.multitude.opengov;

import java.util.List;
import org.multitude.opening.CommonsPage;
import org.multitude.opening.ShowsCommons;
import org.multitude.platform.web.Step;

/**
 * What the page of a policy shows.
 *
 * @param commons what the page of every commons shows; what is linked to it is the data and software it rests on
 * @param steps its phases, drawn
 */
public record PolicyView(CommonsPage commons, List<Step> steps) implements ShowsCommons {}
