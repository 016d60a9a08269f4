package org.multitude.journey;

import java.util.function.Function;

/** Every kind of page, as somebody may come to it: the one list that is swept for axe, dark colours and narrow screens. */
enum PageKind {
    HOME("/", By.ANYONE, scene -> "/"),
    SEARCH("/search", By.ANYONE, scene -> "/search?q=Base"),
    SEARCH_OF_NOTHING("/search", By.ANYONE, scene -> "/search?q=zzzzzz"),
    DATASETS("/data", By.ANYONE, scene -> "/data"),
    DATASET("/data/{}", By.ANYONE, scene -> scene.dataset),
    DATASET_OF_ITS_PUBLISHER("/data/{}", By.SERVANT, scene -> scene.dataset),
    EXPLORE("/data/{}/explore", By.ANYONE, scene -> scene.dataset + "/explore?column=&is=equal&value="),
    DATASET_NEW("/data/new", By.SERVANT, scene -> "/data/new"),
    DATASET_NEW_WITHOUT_A_BODY("/data/new", By.AUTHOR, scene -> "/data/new"),
    DATASET_EDIT("/data/{}/edit", By.SERVANT, scene -> scene.dataset + "/edit"),
    VERSIONS("/data/{}/versions", By.ANYONE, scene -> scene.dataset + "/versions"),
    VERSION("/data/{}/versions/{}", By.ANYONE, scene -> scene.dataset + "/versions/2"),
    VERSION_NEW("/data/{}/versions/new", By.SERVANT, scene -> scene.dataset + "/versions/new"),
    SOFTWARE_LIST("/code", By.ANYONE, scene -> "/code"),
    SOFTWARE("/code/{}", By.ANYONE, scene -> scene.software),
    SOFTWARE_CARD("/code/{}/versions/{}", By.ANYONE, scene -> scene.software + "/versions/1"),
    SOFTWARE_NEW("/code/new", By.SERVANT, scene -> "/code/new"),
    SOFTWARE_UPDATE("/code/{}/update", By.SERVANT, scene -> scene.software + "/update"),
    POLICIES("/policy", By.ANYONE, scene -> "/policy"),
    POLICY("/policy/{}", By.ANYONE, scene -> scene.policy),
    POLICY_NEW("/policy/new", By.SERVANT, scene -> "/policy/new"),
    POLICY_EDIT("/policy/{}/edit", By.SERVANT, scene -> scene.policy + "/edit"),
    CONSULTATIONS("/policy/{}/consultations", By.ANYONE, scene -> scene.policy + "/consultations"),
    CONSULTATION("/policy/{}/consultations/{}", By.ANYONE, scene -> scene.consultation),
    CONSULTATION_OF_ITS_BODY("/policy/{}/consultations/{}", By.SERVANT, scene -> scene.consultation),
    CONSULTATION_NEW("/policy/{}/consultations/new", By.SERVANT, scene -> scene.policy + "/consultations/new"),
    CONSULTATION_SEEDS("/policy/{}/consultations/{}/seeds", By.SERVANT, scene -> scene.consultation + "/seeds"),
    CONSULTATION_CLOSE("/policy/{}/consultations/{}/close", By.SERVANT, scene -> scene.consultation + "/close"),
    CONSULTATION_METHOD("/policy/{}/consultations/{}/method", By.ANYONE, scene -> scene.consultation + "/method"),
    ANSWERS("/policy/{}/consultations/{}/answers", By.AUTHOR, scene -> scene.consultation + "/answers"),
    STATEMENTS("/policy/{}/consultations/{}/statements", By.ANYONE, scene -> scene.consultation + "/statements"),
    STATEMENT("/policy/{}/consultations/{}/statements/{}", By.SERVANT, scene -> scene.consultation + "/statements/2"),
    STATEMENTS_SET_ASIDE(
            "/policy/{}/consultations/{}/set-aside", By.ANYONE, scene -> scene.consultation + "/set-aside"),
    MODERATION("/policy/{}/consultations/{}/moderation", By.SERVANT, scene -> scene.consultation + "/moderation"),
    SET_ASIDE(
            "/policy/{}/consultations/{}/statements/{}/set-aside",
            By.SERVANT,
            scene -> scene.consultation + "/statements/1/set-aside"),
    ANSWER_STATEMENT(
            "/policy/{}/consultations/{}/statements/{}/answer",
            By.SERVANT,
            scene -> scene.consultation + "/statements/1/answer"),
    LINK_STATEMENT(
            "/policy/{}/consultations/{}/statements/{}/link",
            By.SERVANT,
            scene -> scene.consultation + "/statements/1/link?q=Base"),
    PROPOSE("/policy/{}/consultations/{}/propose", By.AUTHOR, scene -> scene.consultation + "/propose"),
    PROPOSED(
            "/policy/{}/consultations/{}/propose/received",
            By.AUTHOR,
            scene -> scene.consultation + "/propose/received"),
    LINKS("/links/{}", By.SERVANT, scene -> scene.links + "?q=Base"),
    COMMUNITIES("/communities", By.ANYONE, scene -> "/communities"),
    COMMUNITY("/communities/{}", By.ANYONE, scene -> scene.community),
    COMMUNITY_STATISTICS("/communities/{}/statistics", By.ANYONE, scene -> scene.community + "/statistics"),
    COMMUNITY_NEW("/communities/new", By.SERVANT, scene -> "/communities/new"),
    COMMUNITY_COMMONS("/communities/{}/commons", By.SERVANT, scene -> scene.community + "/commons?q=Base"),
    COMMUNITY_PINNED("/communities/{}/pinned", By.SERVANT, scene -> scene.community + "/pinned"),
    CHARTER("/communities/{}/charter", By.SERVANT, scene -> scene.community + "/charter"),
    CHARTER_PROPOSE("/communities/{}/charter/propose", By.SERVANT, scene -> scene.community + "/charter/propose"),
    CHARTER_VERSION("/communities/{}/charter/{}", By.AUTHOR, scene -> scene.community + "/charter/2"),
    CALLS("/communities/{}/calls", By.ANYONE, scene -> scene.community + "/calls"),
    CALL("/communities/{}/calls/{}", By.AUTHOR, scene -> scene.community + "/calls/1"),
    CALL_NEW("/communities/{}/calls/new", By.SERVANT, scene -> scene.community + "/calls/new"),
    CALL_CLOSE("/communities/{}/calls/{}/close", By.SERVANT, scene -> scene.community + "/calls/1/close"),
    MEETINGS("/communities/{}/meetings", By.ANYONE, scene -> scene.community + "/meetings"),
    MEETING("/communities/{}/meetings/{}", By.AUTHOR, scene -> scene.community + "/meetings/1"),
    MEETING_OF_ITS_FACILITATOR("/communities/{}/meetings/{}", By.SERVANT, scene -> scene.community + "/meetings/1"),
    MEETING_NEW("/communities/{}/meetings/new", By.SERVANT, scene -> scene.community + "/meetings/new"),
    MEETING_EDIT("/communities/{}/meetings/{}/edit", By.SERVANT, scene -> scene.community + "/meetings/1/edit"),
    MEETING_CANCEL("/communities/{}/meetings/{}/cancel", By.SERVANT, scene -> scene.community + "/meetings/1/cancel"),
    MEETING_MINUTES(
            "/communities/{}/meetings/{}/minutes", By.SERVANT, scene -> scene.community + "/meetings/1/minutes"),
    COMMUNITY_EDIT("/communities/{}/edit", By.SERVANT, scene -> scene.community + "/edit"),
    COMMUNITY_MEMBERS("/communities/{}/members", By.SERVANT, scene -> scene.community + "/members"),
    COMMUNITY_REMOVE("/communities/{}/members/{}/remove", By.SERVANT, scene -> scene.member + "/remove"),
    COMMUNITY_ASK("/communities/{}/ask", By.AUTHOR, scene -> scene.community + "/ask"),
    COMMUNITY_INVITED("/communities/{}/invitation/{}", By.ANYONE, scene -> scene.invitation),
    CONTRIBUTIONS("/{}/{}/contributions", By.ANYONE, scene -> scene.dataset + "/contributions"),
    CONTRIBUTE("/{}/{}/contribute", By.AUTHOR, scene -> scene.dataset + "/contribute"),
    CONTRIBUTE_TO_A_POLICY("/{}/{}/contribute", By.AUTHOR, scene -> scene.policy + "/contribute"),
    CONTRIBUTION_WAITING("/{}/{}/contributions/{}", By.SERVANT, scene -> scene.submitted),
    CORRECT("/{}/{}/contributions/{}/correct", By.AUTHOR, scene -> scene.submitted + "/correct"),
    CORRECT_MESSAGE("/{}/{}/contributions/{}/comments/{}/correct", By.AUTHOR, scene -> scene.message + "/correct"),
    WORDINGS("/{}/{}/contributions/{}/wordings", By.ANYONE, scene -> scene.submitted + "/wordings"),
    WORDINGS_OF_A_MESSAGE(
            "/{}/{}/contributions/{}/comments/{}/wordings", By.ANYONE, scene -> scene.message + "/wordings"),
    CONTRIBUTION_DONE("/{}/{}/contributions/{}", By.ANYONE, scene -> scene.done),
    CONTRIBUTION_ERASED("/{}/{}/contributions/{}", By.ANYONE, scene -> scene.erased),
    CONTRIBUTION_HIDDEN("/{}/{}/contributions/{}", By.ANYONE, scene -> scene.hidden),
    REPORT("/report/{}", By.AUTHOR, scene -> scene.report),
    REPORT_RECEIVED("/report/{}/received", By.AUTHOR, scene -> scene.report + "/received"),
    DECISIONS("/moderation", By.ANYONE, scene -> "/moderation"),
    DECISION("/moderation/{}", By.AUTHOR, scene -> scene.decision),
    DECISION_OF_A_MODERATOR("/moderation/{}", By.ADMINISTRATOR, scene -> scene.decision),
    QUEUE("/admin/moderation", By.ADMINISTRATOR, scene -> "/admin/moderation"),
    WAVE_TO_DECIDE(
            "/admin/moderation/together",
            By.ADMINISTRATOR,
            scene -> scene.matter.replace("/admin/moderation/", "/admin/moderation/together?by=author&of=")),
    WAVE("/moderation/waves/{}", By.ADMINISTRATOR, scene -> scene.wave),
    READ_ONLY("/admin/read-only", By.ADMINISTRATOR, scene -> "/admin/read-only"),
    MATTER("/admin/moderation/{}", By.ADMINISTRATOR, scene -> scene.matter),
    ACKNOWLEDGE("/{}/{}/contributions/{}/{}", By.SERVANT, scene -> scene.submitted + "/acknowledge"),
    ANSWER("/{}/{}/contributions/{}/{}", By.SERVANT, scene -> scene.submitted + "/answer"),
    MERGE("/{}/{}/contributions/{}/merge", By.SERVANT, scene -> scene.submitted + "/merge"),
    CONTEST("/{}/{}/contributions/{}/contest", By.AUTHOR, scene -> scene.accepted + "/contest"),
    DONE("/{}/{}/contributions/{}/{}", By.SERVANT, scene -> scene.accepted + "/done"),
    PROMISES("/organizations/{}/promises", By.SERVANT, scene -> scene.organization + "/promises"),
    HANDLING("/{}/{}/contributions/{}/handling", By.SERVANT, scene -> scene.submitted + "/handling"),
    DESK_TOGETHER("/desk/together", By.SERVANT, scene -> "/desk/together"),
    DESK_STATISTICS("/desk/statistics", By.SERVANT, scene -> "/desk/statistics"),
    DESK("/desk", By.SERVANT, scene -> "/desk"),
    ORGANIZATIONS("/organizations", By.ANYONE, scene -> "/organizations"),
    ORGANIZATION("/organizations/{}", By.ANYONE, scene -> scene.organization),
    ORGANIZATION_NEW("/organizations/new", By.SERVANT, scene -> "/organizations/new"),
    ORGANIZATION_EDIT("/organizations/{}/edit", By.SERVANT, scene -> scene.organization + "/edit"),
    ORGANIZATION_PEOPLE("/organizations/{}/people", By.SERVANT, scene -> scene.organization + "/people"),
    ORGANIZATION_NOT_HERE("/organizations/{}", By.AUTHOR, scene -> scene.absent),
    ORGANIZATION_CLAIM("/organizations/{}/claim", By.SERVANT, scene -> scene.absent + "/claim"),
    CLAIMS("/admin/claims", By.ADMINISTRATOR, scene -> "/admin/claims"),
    DOMAIN("/organizations/{}/domain", By.SERVANT, scene -> scene.organization + "/domain"),
    JOIN("/organizations/{}/join", By.AUTHOR, scene -> scene.organization + "/join"),
    INVITATIONS("/account/invitations", By.AUTHOR, scene -> "/account/invitations"),
    INVITATION("/invitations/{}", By.AUTHOR, scene -> scene.membership),
    ATTESTATION("/account/attestation", By.AUTHOR, scene -> "/account/attestation"),
    RECOGNITION("/admin/recognition", By.ADMINISTRATOR, scene -> "/admin/recognition"),
    RECOGNITION_ONE(
            "/admin/recognition/{}",
            By.ADMINISTRATOR,
            scene -> "/admin/recognition" + scene.organization.substring("/organizations".length())),
    CLAIM("/admin/claims/{}", By.ADMINISTRATOR, scene -> scene.claim),
    CONTRIBUTION_RELAYED("/{}/{}/contributions/{}", By.ANYONE, scene -> scene.relayed),
    NO_MORE_MAIL("/no-more-mail/{}", By.ANYONE, scene -> scene.noMoreMail),
    NO_MORE_NOTICES("/no-more-notices/{}", By.ANYONE, scene -> scene.noMoreNotices),
    SIGN_UP("/sign-up", By.ANYONE, scene -> "/sign-up"),
    SIGN_IN("/sign-in", By.ANYONE, scene -> "/sign-in?to=/desk"),
    RESET_PASSWORD("/reset-password", By.ANYONE, scene -> "/reset-password"),
    RESET_PASSWORD_SENT("/reset-password/sent", By.ANYONE, scene -> "/reset-password/sent"),
    RESET_PASSWORD_CHOOSE("/reset-password/{}", By.ANYONE, scene -> scene.resetPassword),
    ACCOUNT_PASSKEYS("/account/passkeys", By.AUTHOR, scene -> "/account/passkeys"),
    ACCOUNT_PROVIDERS("/account/providers", By.AUTHOR, scene -> "/account/providers"),
    ACCOUNT_SECOND_FACTOR("/account/second-factor", By.AUTHOR, scene -> "/account/second-factor"),
    ACCOUNT_EMAIL("/account/email", By.AUTHOR, scene -> "/account/email"),
    CONFIRM("/confirm/{}", By.ANYONE, scene -> scene.confirm),
    CONFIRMED("/confirm/done", By.ANYONE, scene -> "/confirm/done"),
    SESSIONS("/account/sessions", By.SERVANT, scene -> "/account/sessions"),
    ACCOUNT("/account", By.SERVANT, scene -> "/account"),
    ACCOUNT_PAGE("/account/page", By.AUTHOR, scene -> "/account/page"),
    ACCOUNT_CONSENTS("/account/consents", By.AUTHOR, scene -> "/account/consents"),
    PERSON("/people/{}", By.ANYONE, scene -> scene.person),
    PERSON_FOR_AN_ADMINISTRATOR("/people/{}", By.ADMINISTRATOR, scene -> scene.person),
    ACCOUNT_COPY("/account/copy", By.AUTHOR, scene -> "/account/copy"),
    ACCOUNT_DELETE("/account/delete", By.AUTHOR, scene -> "/account/delete"),
    ACCOUNT_DELETED("/account/deleted", By.ANYONE, scene -> "/account/deleted"),
    ERASE("/erase/{}", By.ADMINISTRATOR, scene -> scene.erase),
    INBOX("/inbox", By.AUTHOR, scene -> "/inbox"),
    FOLLOWING("/account/following", By.AUTHOR, scene -> "/account/following"),
    WEBHOOKS("/account/webhooks", By.AUTHOR, scene -> "/account/webhooks"),
    WEBHOOK("/account/webhooks/{}", By.AUTHOR, scene -> scene.webhook),
    INBOX_SETTINGS("/inbox/settings", By.AUTHOR, scene -> "/inbox/settings"),
    SETUP("/admin", By.ADMINISTRATOR, scene -> "/admin"),
    SETUP_ADDRESS("/admin/address", By.ADMINISTRATOR, scene -> "/admin/address"),
    SETUP_MAIL("/admin/mail/server", By.ADMINISTRATOR, scene -> "/admin/mail/server"),
    SETUP_LANGUAGES("/admin/languages", By.ADMINISTRATOR, scene -> "/admin/languages"),
    SETUP_LICENCES("/admin/licences", By.ADMINISTRATOR, scene -> "/admin/licences"),
    SETUP_TEXT("/admin/texts/{}", By.ADMINISTRATOR, scene -> "/admin/texts/legal"),
    ADMINISTRATORS("/admin/administrators", By.ADMINISTRATOR, scene -> "/admin/administrators"),
    JOBS("/admin/jobs", By.ADMINISTRATOR, scene -> "/admin/jobs"),
    FOLLOWERS("/admin/followers", By.ADMINISTRATOR, scene -> "/admin/followers"),
    STATE("/admin/state", By.ADMINISTRATOR, scene -> "/admin/state"),
    HEALTH("/health", By.ANYONE, scene -> "/health"),
    MAILS("/admin/mail", By.ADMINISTRATOR, scene -> "/admin/mail"),
    MAIL("/admin/mail/{}", By.ADMINISTRATOR, scene -> scene.mail),
    RECORD("/record", By.ANYONE, scene -> "/record"),
    RECORD_NARROWED(
            "/record",
            By.ANYONE,
            scene -> "/record?type=contribution.answered&body=" + scene.organization + "&open=type"),
    RECORD_OF_A_THING("/record", By.ANYONE, scene -> "/record?thing=" + scene.community),
    RECORD_OF_NOTHING("/record", By.ANYONE, scene -> "/record?thing=/data/nothing-has-this-name"),
    ACT("/record/{}", By.ANYONE, scene -> scene.act),
    RECEIPTS("/record/receipts", By.ANYONE, scene -> "/record/receipts"),
    OWN_ACTS("/account/acts", By.AUTHOR, scene -> "/account/acts"),
    OWN_ACTS_OF_WHO_WROTE_NOTHING("/account/acts", By.ADMINISTRATOR, scene -> "/account/acts"),
    TRUST("/trust", By.ANYONE, scene -> "/trust"),
    TRUST_OF_A_BODY("/organizations/{}/trust", By.ANYONE, scene -> scene.organization + "/trust"),
    TRUST_OF_A_COMMUNITY("/communities/{}/trust", By.ANYONE, scene -> scene.community + "/trust"),
    LEGAL("/legal", By.ANYONE, scene -> "/legal"),
    PRIVACY("/privacy", By.ANYONE, scene -> "/privacy"),
    ACCESSIBILITY("/accessibility", By.ANYONE, scene -> "/accessibility"),
    SOURCE("/source", By.ANYONE, scene -> "/source"),
    DESIGN("/design", By.ANYONE, scene -> "/design"),
    NOT_FOUND("", By.ANYONE, scene -> "/data/nothing-has-this-name"),
    REFUSED("", By.AUTHOR, scene -> scene.dataset + "/edit");

    /** Who comes to it. */
    enum By {
        ANYONE,
        SERVANT,
        AUTHOR,
        ADMINISTRATOR
    }

    private final String route;
    private final By by;
    private final Function<Scene, String> path;

    PageKind(String route, By by, Function<Scene, String> path) {
        this.route = route;
        this.by = by;
        this.path = path;
    }

    /** Its route, each variable as {@code {}}; empty for what the program answers to a wrong address. */
    String route() {
        return route;
    }

    By by() {
        return by;
    }

    String path(Scene scene) {
        return path.apply(scene);
    }
}
