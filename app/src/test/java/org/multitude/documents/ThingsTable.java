package org.multitude.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of public things that the sources show, each with the fields that acts give it. */
final class ThingsTable {
    private static final Pattern KIND =
            Pattern.compile("implements PublicThings.*?String kind\\(\\) \\{\\s*return \"([a-z-]+)\"", Pattern.DOTALL);

    /** What a person has to say of a kind: the acts about it, and where pages show it. */
    private record Said(String shown, List<String> acts) {}

    private static final Map<String, Said> SAID = Map.ofEntries(
            said(
                    "organization",
                    "`/organizations/{slug}`",
                    "organization.entered",
                    "organization.described",
                    "organization.claimed",
                    "organization.recognized",
                    "organization.recognition-withdrawn",
                    "organization.domain-verified",
                    "organization.domain-lapsed"),
            said("link", "the pages of both commons", "commons.linked"),
            said("community", "`/communities/{slug}`", "community.founded", "community.described"),
            said(
                    "membership",
                    "counted on the community’s page; never a person",
                    "community.joined",
                    "community.facilitator-named",
                    "community.facilitator-stepped-down",
                    "community.left"),
            said(
                    "charter",
                    "`/communities/{slug}/charter`",
                    "community.charter-proposed",
                    "community.charter-adopted",
                    "community.charter-set-aside"),
            said("call", "its page; how many take part is the number of takings", "call.opened", "call.closed"),
            said(
                    "taking",
                    "the page of the call: a kind, and a name where the person shows it",
                    "call.taken",
                    "call.given-back"),
            said(
                    "meeting",
                    "its page and the calendars",
                    "meeting.announced",
                    "meeting.changed",
                    "meeting.cancelled",
                    "meeting.minutes-published"),
            said("pin", "the community’s page", "community.pinned", "community.unpinned"),
            said("attachment", "the community’s page", "community.commons-attached", "community.commons-detached"),
            said(
                    "dataset",
                    "`/data/{slug}`",
                    "dataset.published",
                    "dataset.described",
                    "dataset.brought-up-to-date",
                    "commons.transferred"),
            said("dataset-version", "`/data/{slug}/versions/{number}`", "dataset.version-published"),
            said(
                    "dataset-file",
                    "`/data/{slug}`",
                    "dataset.file-listed",
                    "dataset.file-described",
                    "dataset.file-removed"),
            said(
                    "software",
                    "`/code/{slug}`",
                    "software.added",
                    "software.updated",
                    "software.listed",
                    "commons.transferred"),
            said(
                    "software-card",
                    "`/code/{slug}` and `/code/{slug}/versions/{number}`",
                    "software.card-published",
                    "software.source-read"),
            said("policy", "`/policy/{slug}`", "policy.opened", "policy.described", "commons.transferred"),
            said(
                    "contribution",
                    "`/{opening}/{slug}/…`, under its commons",
                    "contribution.submitted",
                    "contribution.corrected",
                    "contribution.relayed",
                    "contribution.clock-started",
                    "contribution.moved",
                    "contribution.acknowledged",
                    "contribution.answered",
                    "contribution.contested",
                    "contribution.reviewed",
                    "contribution.merged",
                    "contribution.unmerged",
                    "contribution.done"),
            said(
                    "support",
                    "counted on the contribution’s page; never a person",
                    "contribution.supported",
                    "contribution.support-withdrawn"),
            said("satisfaction", "`/organizations/{slug}`", "contribution.satisfaction-counted"),
            said(
                    "contributors",
                    "`/trust` and `/organizations/{slug}/trust`, added up",
                    "contribution.contributors-counted"),
            said("listening", "`/organizations/{slug}/trust`, added up", "contribution.listening-counted"),
            said("promise", "`/organizations/{slug}`", "promise.declared"),
            said("era", "`/record`", "record.key-changed", "record.succeeded"),
            said("restoration", "`/record`", "record.restored"),
            said("site-text", "`/legal`, `/privacy`, `/accessibility`", "site.text-published"),
            said("comment", "the contribution’s page", "contribution.commented", "contribution.comment-corrected"),
            said(
                    "consultation",
                    "`/policy/{slug}/consultations/{number}`",
                    "consultation.opened",
                    "consultation.closed",
                    "consultation.archived"),
            said(
                    "statement",
                    "`/policy/{slug}/consultations/{number}/statements/{number}`",
                    "statement.published",
                    "statement.set-aside",
                    "statement.answered",
                    "statement.linked"),
            said("votes-batch", "the consultation’s published ballots", "consultation.votes-sealed"));

    /** Acts on things that people wrote, whatever their kind: some set no field, some add the same fields to each. */
    private static final List<String> ON_WRITINGS = List.of(
            "record.erased",
            "record.held",
            "record.hold-lifted",
            "moderation.restricted",
            "moderation.appealed",
            "moderation.upheld",
            "moderation.reversed");

    private final Map<String, String> kinds = new TreeMap<>();

    ThingsTable() {
        ActsTable.sources().forEach(this::read);
    }

    /** Kinds that the sources show. */
    Set<String> kinds() {
        return kinds.keySet();
    }

    /** Kinds of which something is said here. */
    static Set<String> said() {
        return SAID.keySet();
    }

    /** Acts about these kinds. */
    static Set<String> acts() {
        return Stream.concat(SAID.values().stream().flatMap(said -> said.acts().stream()), ON_WRITINGS.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One line for each kind. */
    String table(ActsTable acts) {
        return kinds.entrySet().stream()
                .map(kind -> {
                    Said said = Objects.requireNonNull(SAID.get(kind.getKey()), kind.getKey());
                    String fields = said.acts().stream()
                            .flatMap(act -> acts.fields().getOrDefault(act, Set.of()).stream())
                            .distinct()
                            .collect(Collectors.joining(", "));
                    return "| %s | %s | %s | `%s` |\n".formatted(kind.getKey(), fields, said.shown(), kind.getValue());
                })
                .collect(Collectors.joining(
                        "", "| thing | fields | shown at | class |\n| --- | --- | --- | --- |\n", ""));
    }

    private void read(Path source) {
        Matcher kind = KIND.matcher(ActsTable.text(source));
        if (kind.find()) {
            kinds.put(kind.group(1), source.getFileName().toString().replace(".java", ""));
        }
    }

    private static Map.Entry<String, Said> said(String kind, String shown, String... acts) {
        return Map.entry(kind, new Said(shown, List.of(acts)));
    }
}
