package org.multitude.community;

import java.time.Instant;
import java.util.Optional;
import org.multitude.TestServer;

/** Invitations for tests, which read no mail. */
public final class TestInvitations {
    private TestInvitations() {}

    /** The path that the letter of a fresh invitation to an address leads to. */
    public static String letter(TestServer server, String community) {
        String slug = community.substring(community.lastIndexOf('/') + 1);
        Community to = server.bean(Communities.class).bySlug(slug).orElseThrow();
        Instant now = Instant.now();
        String secret = InvitationId.random().toString();
        server.bean(AdmissionStore.class)
                .invite(
                        new Invitation(
                                InvitationId.random(),
                                to.id(),
                                secret + "@example.org",
                                Optional.empty(),
                                now,
                                now.plus(Invitation.LIFE)),
                        Optional.of(secret));
        return community + "/invitation/" + secret;
    }
}
