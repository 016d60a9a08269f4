package org.multitude.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.FormBody;
import org.multitude.platform.web.LocalPath;
import org.multitude.platform.web.Refusal;

/**
 * What somebody sent while not signed in any more, carried through the sign-in page and shown to be sent on: every field
 * except passwords, tokens and files.
 *
 * @param target path it was sent to, or empty when only a page was asked for
 * @param fields what was typed, by name
 * @param lost whether something that was sent, such as a file, could not be kept
 */
record KeptForm(String target, Map<String, List<String>> fields, boolean lost) {
    /** Nothing to send on. */
    static final KeptForm NONE = new KeptForm("", Map.of(), false);

    /** Values as forms offer them to choose from: codes and ids. */
    private static final String CODE = "[a-z0-9]+([_-][a-z0-9]+)*";

    private static final String PREFIX = "kept.";
    private static final String TARGET = "_target";
    private static final String LOST = "_lost";
    private static final int MOST_CHARACTERS = 500_000;

    /** No page of ours has a longer path. */
    static final int LONGEST_TARGET = 2_000;

    /** What this request sent. */
    static KeptForm of(HttpServletRequest request, FormBody body) {
        if (!request.getMethod().equals("POST")) {
            return NONE;
        }
        String query = request.getQueryString();
        String target = LocalPath.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        try {
            body.read(request);
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
                if (mayBeKept(field.getKey())) {
                    fields.put(field.getKey(), List.of(field.getValue()));
                }
            }
            boolean small = fields.values().stream()
                            .flatMap(List::stream)
                            .mapToInt(String::length)
                            .sum()
                    <= MOST_CHARACTERS;
            return new KeptForm(target, small ? fields : Map.of(), !small || hasFile(request));
        } catch (Refusal e) {
            return new KeptForm(target, Map.of(), true);
        }
    }

    /** What the sign-in page carried. */
    static KeptForm of(Form form) {
        String target = form.value(TARGET);
        if (target.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : form.names()) {
            if (name.startsWith(PREFIX) && mayBeKept(name.substring(PREFIX.length()))) {
                fields.put(name.substring(PREFIX.length()), form.values(name));
            }
        }
        return new KeptForm(LocalPath.of(target), fields, form.ticked(LOST));
    }

    /** The same, without what was typed where that is longer than this; nothing where even its target is too long. */
    KeptForm atMost(int characters) {
        if (target.length() > LONGEST_TARGET) {
            return NONE;
        }
        int length = fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        return length <= characters ? this : new KeptForm(target, Map.of(), true);
    }

    /** Whether there is something to send on. */
    boolean present() {
        return !target.isEmpty();
    }

    /** Hidden fields of the sign-in page. */
    List<KeptField> carried() {
        List<KeptField> all = new ArrayList<>();
        if (present()) {
            all.add(new KeptField(TARGET, target));
            if (lost) {
                all.add(new KeptField(LOST, "yes"));
            }
            sent().forEach(field -> all.add(new KeptField(PREFIX + field.name(), field.value())));
        }
        return all;
    }

    /** The fields as they will be sent on. */
    List<KeptField> sent() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new KeptField(field.getKey(), value)))
                .toList();
    }

    /** What somebody wrote, without what only programs read. */
    List<String> typed() {
        return answers().filter(value -> !value.matches(CODE)).toList();
    }

    /** How many answers were chosen rather than written. */
    int chosen() {
        return (int) answers().filter(value -> value.matches(CODE)).count();
    }

    private Stream<String> answers() {
        return sent().stream()
                .filter(field -> !field.name().startsWith("_") && !field.value().isBlank())
                .map(KeptField::value);
    }

    private static boolean mayBeKept(String name) {
        return !name.equals("_csrf") && !name.toLowerCase(java.util.Locale.ROOT).contains("password");
    }

    private static boolean hasFile(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null && part.getSize() > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }
}
