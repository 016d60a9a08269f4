package org.multitude.identity;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.multitude.platform.kept.Kept;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A copy for programs. */
final class CopyAsJson implements CopyFormat {
    private final JsonGenerator json;
    private final Instant now;
    private final String origin;

    /** Writes to an output that stays open. */
    CopyAsJson(JsonMapper mapper, OutputStream output, Instant now, String origin) {
        this.json = mapper.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                .createGenerator(output);
        this.now = now;
        this.origin = origin;
    }

    @Override
    public void begin() {
        json.writeStartObject();
        json.writeStringProperty("site", origin);
        json.writeStringProperty("copiedAt", now.toString());
    }

    @Override
    public void section(Kept kept) {
        json.writeArrayPropertyStart(kept.name());
    }

    @Override
    public void row(Kept kept, List<CopiedValue> values) {
        json.writeStartObject();
        for (int i = 0; i < values.size(); i++) {
            json.writeName(kept.columns().get(i).name());
            write(values.get(i));
        }
        json.writeEndObject();
    }

    @Override
    public void sectionEnds(long rows) {
        json.writeEndArray();
    }

    @Override
    public void end() {
        json.writeEndObject();
        json.close();
    }

    private void write(CopiedValue value) {
        switch (value) {
            case CopiedValue.Nothing() -> json.writeNull();
            case CopiedValue.Text(String text) -> json.writeString(text);
            case CopiedValue.Count(long number) -> json.writeNumber(number);
            case CopiedValue.Moment(var at) -> json.writeString(at.toString());
            case CopiedValue.Day(var day) -> json.writeString(day.toString());
            case CopiedValue.Yes(boolean yes) -> json.writeBoolean(yes);
            case CopiedValue.Code(String code, String words) -> json.writeString(code);
            case CopiedValue.PageOf(String address) -> json.writeString(address);
            case CopiedValue.Texts(var texts) -> {
                json.writeStartArray();
                texts.forEach(json::writeString);
                json.writeEndArray();
            }
            case CopiedValue.Thing(var id, var name, var address) -> {
                json.writeStartObject();
                json.writeStringProperty("id", id.toString());
                name.ifPresent(known -> json.writeStringProperty("name", known));
                address.ifPresent(known -> json.writeStringProperty("address", known));
                json.writeEndObject();
            }
            case CopiedValue.Act(var id, String page, var receipt) -> {
                json.writeStartObject();
                json.writeStringProperty("id", id.toString());
                json.writeStringProperty("page", page);
                receipt.ifPresent(known -> json.writeStringProperty("receipt", known));
                json.writeEndObject();
            }
        }
    }
}
