package org.multitude.opengov.polis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.identity.OrganizationId;
import org.multitude.opengov.OpenPolicy;
import org.multitude.opengov.Phase;
import org.multitude.opengov.Phases;
import org.multitude.opengov.PolicyDraft;
import org.multitude.opengov.consultation.BringInVotes;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.multitude.opengov.consultation.BringInVotes.Said;
import org.multitude.opengov.consultation.Choice;
import org.multitude.opengov.consultation.CloseConsultation;
import org.multitude.opengov.consultation.Consultation;
import org.multitude.opengov.consultation.ConsultationDraft;
import org.multitude.opengov.consultation.ConsultationId;
import org.multitude.opengov.consultation.Moderation;
import org.multitude.opengov.consultation.OpenConsultation;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Texts;
import org.multitude.record.Act;
import org.multitudelibs.deliberation.polis.PolisComment;
import org.multitudelibs.deliberation.polis.PolisModeration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a conversation by the verbs of consultations: opened, its statements, its votes, closed. */
@Component
class EnterConversation {
    private static final int VOTES_AT_ONCE = 200_000;
    /** Polis gives the first number to whoever opened the conversation. */
    private static final int OWNER = 0;

    private final OpenPolicy policies;
    private final OpenConsultation open;
    private final BringInVotes bring;
    private final CloseConsultation close;
    private final Texts texts;

    EnterConversation(
            OpenPolicy policies, OpenConsultation open, BringInVotes bring, CloseConsultation close, Texts texts) {
        this.policies = policies;
        this.open = open;
        this.bring = bring;
        this.close = close;
        this.texts = texts;
    }

    /** Enters it; all or nothing. */
    @Transactional
    public ConsultationId enter(ReadConversation conversation, PolisTarget target) {
        CommonsId policy = target.policy()
                .map(entry -> entry.id())
                .orElseGet(
                        () -> policy(conversation, target.body().orElseThrow().id(), target.lang()));
        Consultation opened = open.bringIn(policy, draft(conversation, target.lang()), conversation.began());
        List<Said> said = conversation.comments().stream()
                .map(comment -> said(comment, target.lang()))
                .toList();
        List<Integer> numbers = bring.statements(opened.id(), said, Act.Nature.IMPORTED);
        votes(opened.id(), conversation, numbers);
        close.closeBroughtIn(opened.id(), conversation.ended());
        return opened.id();
    }

    private CommonsId policy(ReadConversation conversation, OrganizationId body, Lang lang) {
        Phase phase = new Phase(texts.text(lang, "polis.phase"), conversation.firstDay(), conversation.lastDay());
        return policies.bringIn(
                        body,
                        new PolicyDraft(
                                Prose.line(conversation.summary().topic()),
                                Prose.of(texts.text(lang, "polis.policy.summary")),
                                new Phases(List.of(phase))))
                .id();
    }

    private ConsultationDraft draft(ReadConversation conversation, Lang lang) {
        String url = conversation.summary().url().strip();
        String source = url.isEmpty() ? texts.text(lang, "polis.lead") : texts.text(lang, "polis.lead.at", url);
        return new ConsultationDraft(
                Prose.line(conversation.summary().topic()),
                Prose.of(conversation.summary().description() + "\n\n" + source),
                Prose.of(texts.text(lang, "polis.promise")),
                conversation.firstDay(),
                conversation.lastDay(),
                Moderation.AFTER,
                true);
    }

    private Said said(PolisComment comment, Lang lang) {
        String text = Prose.line(comment.body());
        boolean fromTheBody = comment.seed().orElse(comment.author() == OWNER);
        return new Said(
                text.isEmpty() ? texts.text(lang, "polis.no-text") : text,
                !fromTheBody,
                Optional.empty(),
                comment.written(),
                comment.moderation() == PolisModeration.REJECTED
                        ? Optional.of(texts.text(lang, "polis.set-aside"))
                        : Optional.empty());
    }

    /** Voters whole, so many at a time that memory stays small. */
    private void votes(ConsultationId consultation, ReadConversation conversation, List<Integer> numbers) {
        List<Given> given = new ArrayList<>();
        int voters = 0;
        for (int participant = 0; participant < conversation.votes().participants(); participant++) {
            int voter = voters++;
            conversation
                    .votes()
                    .forEachOf(
                            participant,
                            (ignored, statement, opinion) ->
                                    given.add(new Given(voter, numbers.get(statement), Choice.of(opinion.value()))));
            if (given.size() >= VOTES_AT_ONCE) {
                bring.votes(consultation, voters, given);
                given.clear();
                voters = 0;
            }
        }
        if (!given.isEmpty()) {
            bring.votes(consultation, voters, given);
        }
    }
}
