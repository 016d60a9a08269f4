package org.multitude.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.kept.Kept;
import org.multitude.platform.kept.KeptColumn;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.HideThing;
import org.multitude.record.Hideable;
import org.multitude.record.NamedThings;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.ThingNames.Named;
import org.springframework.stereotype.Component;

/** Reads values of what is kept, and finds the names, addresses and receipts of those that are ids, some rows at once. */
@Component
class CopyValues {
    private final NamedThings names;
    private final PublicRecord record;
    private final HideThing written;
    private final PublicAddress site;
    private final Texts texts;

    CopyValues(NamedThings names, PublicRecord record, HideThing written, PublicAddress site, Texts texts) {
        this.names = names;
        this.record = record;
        this.written = written;
        this.site = site;
        this.texts = texts;
    }

    /** What a row of the database holds, with null where it holds nothing. */
    List<@Nullable Object> read(Kept kept, ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (KeptColumn column : kept.columns()) {
            values.add(read(column, row));
        }
        return values;
    }

    private static @Nullable Object read(KeptColumn column, ResultSet row) throws SQLException {
        String name = column.name();
        Object value = switch (column.type()) {
            case TEXT, CODE, PAGE -> row.getString(name);
            case NUMBER -> row.getLong(name);
            case INSTANT -> row.getTimestamp(name);
            case DAY -> row.getObject(name, LocalDate.class);
            case YES -> row.getBoolean(name);
            case THING, ACT, WORDS, AWAY, FORMER -> row.getObject(name, UUID.class);
            case TEXTS, SENTENCE -> texts(row.getArray(name));
        };
        return row.wasNull() ? null : value;
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }

    /** The rows as they are told in these words. */
    List<List<CopiedValue>> told(Kept kept, List<List<@Nullable Object>> rows, Words words) {
        Map<UUID, Named> named = names.name(ids(kept, rows, KeptColumn.Type.THING));
        Map<UUID, String> said = written.words(ids(kept, rows, KeptColumn.Type.WORDS));
        Map<UUID, Map<String, String>> away = written.values(ids(kept, rows, KeptColumn.Type.AWAY));
        Map<UUID, List<Hideable.Former>> former = written.former(ids(kept, rows, KeptColumn.Type.FORMER));
        Map<ActId, RecordedAct> acts = record.byIds(
                ids(kept, rows, KeptColumn.Type.ACT).stream().map(ActId::new).toList());
        return rows.stream()
                .map(row -> {
                    List<CopiedValue> told = new ArrayList<>();
                    for (int i = 0; i < row.size(); i++) {
                        KeptColumn column = kept.columns().get(i);
                        Object value = row.get(i);
                        told.add(
                                value == null
                                        ? new CopiedValue.Nothing()
                                        : switch (column.type()) {
                                            case TEXT -> new CopiedValue.Text((String) value);
                                            case CODE ->
                                                new CopiedValue.Code(
                                                        (String) value, words(column, (String) value, words));
                                            case PAGE -> new CopiedValue.PageOf(site.origin() + value);
                                            case NUMBER -> new CopiedValue.Count((Long) value);
                                            case INSTANT -> new CopiedValue.Moment(((Timestamp) value).toInstant());
                                            case DAY -> new CopiedValue.Day((LocalDate) value);
                                            case YES -> new CopiedValue.Yes((Boolean) value);
                                            case TEXTS -> new CopiedValue.Texts(strings(value));
                                            case SENTENCE -> new CopiedValue.Text(sentence(strings(value), words));
                                            case THING ->
                                                thing((UUID) value, Optional.ofNullable(named.get((UUID) value)));
                                            case WORDS -> text(said.get((UUID) value));
                                            case AWAY ->
                                                text(away.getOrDefault((UUID) value, Map.of())
                                                        .get(column.words()));
                                            case FORMER -> former(former.getOrDefault((UUID) value, List.of()));
                                            case ACT ->
                                                act((UUID) value, Optional.ofNullable(acts.get(new ActId((UUID)
                                                        value))));
                                        });
                    }
                    return told;
                })
                .toList();
    }

    private static CopiedValue text(@Nullable String text) {
        return text == null ? new CopiedValue.Nothing() : new CopiedValue.Text(text);
    }

    private static CopiedValue former(List<Hideable.Former> former) {
        return former.isEmpty()
                ? new CopiedValue.Nothing()
                : new CopiedValue.Texts(
                        former.stream().map(Hideable.Former::words).toList());
    }

    /** An act with the page that proves it and its receipt. */
    CopiedValue.Act act(UUID id, Optional<RecordedAct> act) {
        return new CopiedValue.Act(
                id,
                site.origin() + "/record/act/" + id,
                act.filter(RecordedAct::recorded)
                        .flatMap(RecordedAct::index)
                        .map(index -> site.origin() + "/record/" + index + "/receipt"));
    }

    private CopiedValue thing(UUID id, Optional<Named> named) {
        return new CopiedValue.Thing(id, named.map(Named::name), named.map(known -> site.origin() + known.address()));
    }

    private String words(KeptColumn column, String code, Words words) {
        String key = column.words() + code;
        return words.has(key) ? words.t(key) : words.has(key + ".name") ? words.t(key + ".name") : code;
    }

    /** A sentence that is no longer there leaves what it mentioned. */
    private String sentence(List<String> parts, Words words) {
        List<String> arguments = parts.subList(1, parts.size());
        return texts.has(parts.getFirst())
                ? words.t(parts.getFirst(), arguments.toArray())
                : String.join(", ", arguments);
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }

    private static Set<UUID> ids(Kept kept, List<List<@Nullable Object>> rows, KeptColumn.Type type) {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < kept.columns().size(); i++) {
            if (kept.columns().get(i).type() == type) {
                int place = i;
                rows.stream()
                        .map(row -> (UUID) row.get(place))
                        .filter(Objects::nonNull)
                        .forEach(ids::add);
            }
        }
        return ids;
    }
}
