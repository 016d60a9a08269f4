package org.multitude;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitude.community.AttachCommons;
import org.multitude.community.CommunityId;
import org.multitude.community.FoundCommunity;
import org.multitude.community.JoinCommunity;
import org.multitude.identity.ActorKind;
import org.multitude.identity.AnswerInvitation;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Invitation;
import org.multitude.identity.InviteMember;
import org.multitude.identity.NewPerson;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.PersonId;
import org.multitude.identity.Recognition;
import org.multitude.identity.RecognizeOrganization;
import org.multitude.identity.Role;
import org.multitude.identity.SignUp;
import org.multitude.identity.SignUp.Hashed;
import org.multitude.platform.text.Lang;
import org.springframework.stereotype.Component;

/** People of the demonstration, their organisations and their communities. */
@Component
class DemoActors implements DemoDeeds {
    private final SignUp signUp;
    private final CreateOrganization create;
    private final InviteMember invite;
    private final AnswerInvitation answer;
    private final RecognizeOrganization recognize;
    private final FoundCommunity found;
    private final JoinCommunity join;
    private final AttachCommons attach;
    private final DemoPassword password;
    private @Nullable Hashed hashed;

    DemoActors(
            SignUp signUp,
            CreateOrganization create,
            InviteMember invite,
            AnswerInvitation answer,
            RecognizeOrganization recognize,
            FoundCommunity found,
            JoinCommunity join,
            AttachCommons attach,
            DemoPassword password) {
        this.signUp = signUp;
        this.create = create;
        this.invite = invite;
        this.answer = answer;
        this.recognize = recognize;
        this.found = found;
        this.join = join;
        this.attach = attach;
        this.password = password;
    }

    @Override
    public Map<String, Function<DemoStep, Optional<UUID>>> all() {
        return Map.of(
                "sign-up", this::signUp,
                "create-organization", this::create,
                "let-in", this::letIn,
                "recognize", this::recognize,
                "found-community", this::found,
                "join", this::join,
                "attach", this::attach);
    }

    private Optional<UUID> signUp(DemoStep step) {
        String handle = step.text("as");
        NewPerson person = new NewPerson(
                handle,
                handle + "@vaubrun.example",
                password.text(),
                ActorKind.of(step.text("kind")),
                Optional.empty(),
                Lang.FR);
        return Optional.of(signUp.run(person, hashed()).value());
    }

    /** Hashing is slow on purpose, and everybody here has the same password. */
    private synchronized Hashed hashed() {
        if (hashed == null) {
            hashed = signUp.hashed(password.text());
        }
        return hashed;
    }

    private Optional<UUID> create(DemoStep step) {
        return Optional.of(create.byItsPeople(
                        step.id("by", PersonId::new),
                        new CreateOrganization.Description(
                                step.text("name"),
                                OrganizationType.of(step.text("type")),
                                step.prose("description"),
                                step.maybe("contact")))
                .id()
                .value());
    }

    private Optional<UUID> letIn(DemoStep step) {
        Invitation invitation = invite.run(
                step.id("by", PersonId::new),
                step.id("organization", OrganizationId::new),
                step.text("handle"),
                Role.PUBLISHER);
        answer.accept(invitation.person().orElseThrow(), invitation.id());
        return Optional.empty();
    }

    private Optional<UUID> recognize(DemoStep step) {
        recognize.recognize(
                step.id("by", PersonId::new),
                step.id("organization", OrganizationId::new),
                Recognition.Ground.of(step.text("ground")),
                step.text("reason"));
        return Optional.empty();
    }

    private Optional<UUID> found(DemoStep step) {
        return Optional.of(found.found(
                        step.id("by", PersonId::new),
                        new FoundCommunity.Description(step.text("name"), step.prose("summary"), step.prose("charter")))
                .id()
                .value());
    }

    private Optional<UUID> join(DemoStep step) {
        join.join(step.id("by", PersonId::new), step.id("community", CommunityId::new));
        return Optional.empty();
    }

    private Optional<UUID> attach(DemoStep step) {
        attach.attach(
                step.id("by", PersonId::new),
                step.id("community", CommunityId::new),
                step.id("commons", CommonsId::new));
        return Optional.empty();
    }
}
