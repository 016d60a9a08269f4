package org.multitude;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.opengov.consultation.PublishedMap;
import org.multitude.opengov.consultation.PublishedMap.Said;
import org.multitudelibs.deliberation.opinion.Coordination;
import org.multitudelibs.deliberation.opinion.OpinionMap;
import org.multitudelibs.deliberation.opinion.Stability;
import org.multitudelibs.deliberation.opinion.Stability.OfGroup;
import org.multitudelibs.deliberation.polis.PolisConversation;
import org.multitudelibs.deliberation.polis.PolisFolder;

/**
 * An opinion map computed again, beside whatever the files say of it.
 *
 * @param conversation what was read
 * @param texts words of the statements, by their ids
 * @param map what was computed
 * @param alike accounts that voted alike
 * @param stability how well the groups hold when some people are left out
 * @param figures what the files say, compared with it
 */
record OpinionRecount(
        PolisConversation conversation,
        Map<Integer, String> texts,
        OpinionMap map,
        Coordination alike,
        Stability stability,
        ComparedFigures figures)
        implements Recounted {

    /** Counts the files of a folder again; the steps are told as they begin. */
    static OpinionRecount of(Path folder, Steps steps) {
        PolisFolder files = new PolisFolder(folder);
        steps.begin("reading the votes");
        PolisConversation conversation = PolisConversation.read(files);
        Map<Integer, String> texts = new HashMap<>();
        files.comments(comment -> texts.put(comment.id(), comment.body()));
        steps.begin("drawing the map");
        OpinionMap map = conversation.map();
        steps.begin("looking for accounts that voted alike");
        Coordination alike = Coordination.of(conversation.votes(), map);
        steps.begin("drawing the map without some people");
        Stability stability = Stability.of(conversation.votes(), conversation.facts(), map);
        steps.begin("comparing with what was published");
        ComparedFigures figures = new ComparedFigures();
        PolisCompared.compare(files, conversation, map, figures);
        MapCompared.read(folder)
                .ifPresent(published -> MapCompared.compare(published, figures(conversation, map), figures));
        return new OpinionRecount(conversation, texts, map, alike, stability, figures);
    }

    private static PublishedMap figures(PolisConversation conversation, OpinionMap map) {
        return PublishedMap.of(map, conversation.comments()::get, conversation.voters()::get);
    }

    @Override
    public boolean asPublished() {
        return figures.same();
    }

    @Override
    public String verdict() {
        return map.groups().size() + " groups"
                + (asPublished()
                        ? ", as published"
                        : ", not as published: %,d figures differ".formatted(figures.different()));
    }

    @Override
    public void print(Lines out) {
        new OpinionInWords(this, out).print();
    }

    @Override
    public Map<String, Object> json() {
        PublishedMap found = figures(conversation, map);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "opinion-map");
        json.put("voters", conversation.voters().size());
        json.put("votes", conversation.votes().count());
        json.put("groups", found.groups());
        json.put("participants", found.participants());
        json.put("statements", found.statements().stream().map(this::statement).toList());
        json.put("gathers", found.gathers());
        json.put("divides", found.divides());
        json.put("uncertain", found.uncertain());
        json.put(
                "alike",
                alike.sets().stream().map(set -> ids(set.participants())).toList());
        json.put(
                "stability",
                Map.of(
                        "rounds",
                        stability.rounds(),
                        "randIndex",
                        stability.randIndex(),
                        "found",
                        stability.groups().stream().map(OfGroup::found).toList()));
        json.put("asPublished", asPublished());
        json.put("published", figures.json());
        return json;
    }

    private List<Integer> ids(List<Integer> participants) {
        return participants.stream().map(conversation.voters()::get).toList();
    }

    private Map<String, Object> statement(Said figures) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", figures.id());
        said.put("text", texts.getOrDefault(figures.id(), ""));
        said.put("removed", figures.removed());
        said.put("votes", figures.votes());
        said.put("byGroup", figures.byGroup());
        said.put("extremity", figures.extremity());
        said.put("groupAwareConsensus", figures.groupAwareConsensus());
        said.put("priority", figures.priority());
        return said;
    }
}
