package org.multitude.platform.web;

import java.util.List;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param site name of this installation
 * @param sections entries of the navigation, in order
 * @param tools links at the right of the head (search, language, account)
 * @param note the line at the foot, with its drawing
 * @param links links at the foot
 * @param warning what every page says first, if there is something
 * @param administration navigation of the administration, on its pages
 */
public record Frame(
        String site,
        List<Section> sections,
        List<Link> tools,
        Optional<Note> note,
        List<Link> links,
        Optional<String> warning,
        List<Section> administration) {
    /** A frame with nothing in it, for the pages shown before the installation is set up. */
    public static final Frame BARE =
            new Frame("Multitude", List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), List.of());

    /**
     * An entry of the navigation.
     *
     * @param name visible words
     * @param address where it leads
     * @param opening class of its colour and icon ({@code data}, {@code code}, {@code policy}), or empty
     * @param current whether the page is below it
     */
    public record Section(String name, String address, String opening, boolean current) {}

    /**
     * A link.
     *
     * @param name visible words
     * @param address where it leads
     * @param icon name of an icon, or empty
     * @param language language of its target when it differs from the page's, or empty
     */
    public record Link(String name, String address, String icon, String language) {
        public Link(String name, String address) {
            this(name, address, "", "");
        }
    }

    /**
     * The line at the foot.
     *
     * @param drawing SVG made by our code
     * @param words the line
     * @param address what it leads to
     */
    public record Note(String drawing, String words, String address) {}
}
