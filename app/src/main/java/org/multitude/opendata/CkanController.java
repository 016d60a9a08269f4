package org.multitude.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** The action API of CKAN, as far as it reads: harvesters and clients of CKAN find here what they know. */
@RestController
class CkanController {
    private static final int MOST_BODY = 1_000_000;

    private final CkanActions actions;
    private final PublicAddress address;

    CkanController(CkanActions actions, PublicAddress address) {
        this.actions = actions;
        this.address = address;
    }

    @GetMapping({"/api/3", "/api/3/"})
    @Access(Who.ANYONE)
    Map<String, Integer> version() {
        return Map.of("version", 3);
    }

    @GetMapping({"/api/3/action/{action}", "/api/action/{action}"})
    @Access(Who.ANYONE)
    void asked(@PathVariable("action") String action, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(action, response, () -> actions.run(action, CkanArguments.of(request.getParameterMap()), true));
    }

    /** Clients send long questions so; nothing is changed by any. */
    @PostMapping({"/api/3/action/{action}", "/api/action/{action}"})
    @Access(Who.ANYONE)
    void sent(@PathVariable("action") String action, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        boolean form = type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/");
        byte[] body = form ? new byte[0] : request.getInputStream().readNBytes(MOST_BODY + 1);
        answer(action, response, () -> {
            if (body.length > MOST_BODY) {
                throw CkanFailure.bad("a request has at most " + MOST_BODY + " bytes");
            }
            return actions.run(
                    action, form ? CkanArguments.of(request.getParameterMap()) : CkanArguments.of(body), false);
        });
    }

    /** Runs an action. */
    @FunctionalInterface
    private interface Run {
        Consumer<JsonGenerator> run();
    }

    private void answer(String action, HttpServletResponse response, Run run) throws IOException {
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        // Not closed when it fails half way: what is cut short must not look whole.
        JsonGenerator json = Ckan.JSON.createGenerator(response.getOutputStream());
        try {
            Consumer<JsonGenerator> result = run.run();
            json.writeStartObject();
            json.writeStringProperty("help", help(action));
            json.writeBooleanProperty("success", true);
            json.writeName("result");
            result.accept(json);
            json.writeEndObject();
        } catch (CkanFailure failure) {
            fail(action, failure, response, json);
        }
        json.close();
    }

    private void fail(String action, CkanFailure failure, HttpServletResponse response, JsonGenerator json) {
        response.setStatus(failure.status());
        if (failure.error().isEmpty()) {
            json.writeString(failure.getMessage());
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("help", help(action));
        json.writeBooleanProperty("success", false);
        json.writeName("error");
        json.writePOJO(failure.error().get());
        json.writeEndObject();
    }

    private String help(String action) {
        return address.origin() + "/api/3/action/help_show?name=" + action;
    }
}
