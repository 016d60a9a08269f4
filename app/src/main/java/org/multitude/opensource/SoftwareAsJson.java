package org.multitude.opensource;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document of every software, oldest first, written while they are read. */
@Component
class SoftwareAsJson {
    private static final int AT_ONCE = 100;

    private final Register register;
    private final SoftwareStore software;
    private final JsonMapper mapper;

    SoftwareAsJson(Register register, SoftwareStore software, JsonMapper mapper) {
        this.register = register;
        this.software = software;
        this.mapper = mapper;
    }

    /** Writes some of them. */
    @FunctionalInterface
    interface Some {
        void write(List<CommonsEntry> entries, Map<CommonsId, KeptSoftware> kept, JsonGenerator json);
    }

    /**
     * Writes the document into an answer.
     *
     * @param head writes what comes before the list
     * @param list name of the list
     */
    void write(HttpServletResponse response, Consumer<JsonGenerator> head, String list, Some some) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        // Closed only at the end: what fails on the way must not look whole.
        JsonGenerator json = mapper.writer()
                .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .createGenerator(response.getOutputStream());
        json.writeStartObject();
        head.accept(json);
        json.writeArrayPropertyStart(list);
        Optional<Cursor> after = Optional.empty();
        do {
            Slice<CommonsEntry> slice = register.oldest(CommonsKind.SOFTWARE, after, AT_ONCE);
            some.write(
                    slice.items(),
                    software.byIds(slice.items().stream().map(CommonsEntry::id).toList()),
                    json);
            after = slice.next();
        } while (after.isPresent());
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
