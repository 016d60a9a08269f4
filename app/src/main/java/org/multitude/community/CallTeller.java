package org.multitude.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.RecordedAct;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts on calls for contribution into words; who takes part is named by kind unless she shows her name. */
@Component
class CallTeller implements ActTeller {
    private final CallStore calls;
    private final CommunityStore communities;

    CallTeller(CallStore calls, CommunityStore communities) {
        this.calls = calls;
        this.communities = communities;
    }

    @Override
    public List<String> types() {
        return List.of("call.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        List<UUID> things = acts.stream().map(RecordedAct::thing).toList();
        Map<UUID, Taking> takings = new HashMap<>();
        calls.takingsByIds(things).forEach(taking -> takings.put(taking.id().value(), taking));
        Map<CallId, Call> concerned = new HashMap<>();
        calls.byIds(Stream.concat(
                                things.stream(),
                                takings.values().stream()
                                        .map(taking -> taking.call().value()))
                        .distinct()
                        .toList())
                .forEach(call -> concerned.put(call.id(), call));
        Map<CommunityId, Community> of = communities.byIds(
                concerned.values().stream().map(Call::community).toList());
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Optional<Taking> taking = Optional.ofNullable(takings.get(act.thing()));
            Call call = concerned.get(taking.map(Taking::call).orElseGet(() -> new CallId(act.thing())));
            Community community = call == null ? null : of.get(call.community());
            if (call != null && community != null) {
                String html = taking.isPresent()
                        ? words.html("act." + act.type(), somebody(taking.get(), words), call.title())
                        : words.html("act." + act.type(), community.name(), call.title());
                told.put(act.id(), new Told(html, call.address(community)));
            }
        }
        return told;
    }

    static String somebody(Taking taking, Words words) {
        return taking.name()
                .or(() -> taking.kind().map(kind -> words.t("community.one." + kind.code())))
                .orElseGet(() -> words.t("community.one"));
    }
}
