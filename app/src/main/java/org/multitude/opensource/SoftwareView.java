package org.multitude.opensource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.multitude.contribution.CommonsPage;
import org.multitude.contribution.ShowsCommons;
import org.multitude.platform.web.Proof;
import org.multitudelibs.publiccode.Software;

/**
 * What the page of a software shows.
 *
 * @param commons what the page of every commons shows
 * @param title its title in the reader's language, where the card gives one
 * @param summary its summary in the reader's language, where the card gives one
 * @param repository where its source is
 * @param licence licence that the card declares, or that an inventory says
 * @param listed what an inventory says, where there is no card
 * @param software what the card says; empty when there is none, or its file cannot be read
 * @param life whether it is alive, in words
 * @param card the card line by line
 * @param source the licence beside the one found, and names of what was found; empty where there is no card
 * @param cards its versions, the latest first; none for a software known from an inventory
 * @param proof seal of the act that published the card, or that entered what the inventory says
 */
public record SoftwareView(
        CommonsPage commons,
        String title,
        String summary,
        String repository,
        Optional<String> licence,
        Optional<Listed> listed,
        Optional<Software> software,
        Fact life,
        Optional<CardView> card,
        Optional<SourceView> source,
        List<Version> cards,
        Optional<Proof> proof)
        implements ShowsCommons {
    /** An answer in a word, and the sentence after it. */
    public record Fact(String answer, String words) {}

    /** A version of the card. */
    public record Version(int number, String sha256, long size, Instant addedAt) {}

    /** Key of the word that says whether it may be reused. */
    public String reusable() {
        if (licence.isEmpty()) {
            return "opensource.reusable.unsaid";
        }
        if (listed.isPresent()) {
            return "opensource.reusable.listed";
        }
        return source.filter(SourceView::contradicts).isPresent()
                ? "opensource.reusable.check"
                : "opensource.reusable.declared";
    }

    /** The current version. */
    public Version current() {
        return cards.getFirst();
    }
}
