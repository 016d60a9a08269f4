package org.multitude.opensource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.community.Community;
import org.multitude.contribution.CommonsContributions;
import org.multitude.identity.Organization;
import org.multitude.platform.web.Proof;
import org.multitude.record.ToldAct;
import org.multitudelibs.publiccode.Software;

/**
 * What the page of a software shows.
 *
 * @param entry its entry in the register
 * @param title its title in the reader's language, where the card gives one
 * @param summary its summary in the reader's language, where the card gives one
 * @param body who answers for it
 * @param repository where its source is
 * @param licence licence that the card declares
 * @param software what the card says; empty when its file cannot be read
 * @param life whether it is alive, in words
 * @param card the card line by line
 * @param cards its versions, the latest first
 * @param proof seal of the act that published the card
 * @param linked data and policies linked to it
 * @param communities communities that look after it
 * @param contributions what was brought to it
 * @param acts what happened
 * @param publisher whether the reader may change it
 * @param following whether the reader follows it
 */
public record SoftwareView(
        CommonsEntry entry,
        String title,
        String summary,
        Organization body,
        String repository,
        Optional<String> licence,
        Optional<Software> software,
        Fact life,
        Optional<CardView> card,
        List<Version> cards,
        Optional<Proof> proof,
        List<Register.Linked> linked,
        List<Community> communities,
        CommonsContributions contributions,
        List<ToldAct> acts,
        boolean publisher,
        boolean following) {
    /** An answer in a word, and the sentence after it. */
    public record Fact(String answer, String words) {}

    /** A version of the card. */
    public record Version(int number, String sha256, long size, Instant addedAt) {}

    /** The current version. */
    public Version current() {
        return cards.getFirst();
    }
}
