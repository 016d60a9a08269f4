package org.multitude.identity;

import java.util.Map;
import java.util.UUID;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.Session;
import org.multitude.platform.web.Sessions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody is signed in, for her to see and end. */
@Controller
class SessionsController {
    private static final String ADDRESS = "/account/sessions";

    private final Sessions sessions;

    SessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping(ADDRESS)
    @Access(Who.SIGNED_IN)
    Rendered list(Page page, Caller caller) {
        return page.show("identity/sessions", Map.of("sessions", sessions.open(session(caller))));
    }

    @PostMapping(ADDRESS + "/{id}/end")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> end(Caller caller, @PathVariable("id") UUID id) {
        sessions.end(caller.id(), id);
        return Redirect.to(ADDRESS);
    }

    @PostMapping(ADDRESS + "/end-others")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> endOthers(Caller caller) {
        sessions.endOthers(session(caller));
        return Redirect.to(ADDRESS);
    }

    private static Session session(Caller caller) {
        return caller.session().orElseThrow(NotFound::new);
    }
}
