package org.multitude.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.OneMoment;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.multitude.platform.kept.KeptColumn;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Texts;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies everything that is kept of a person: once for programs and once for people, both as it was at one moment, a few rows
 * in memory at a time.
 */
@Service
class CopyAccount {
    static final String PROGRAMS = "data.json";
    static final String PEOPLE = "index.html";
    private static final int AT_ONCE = 200;
    private static final Kept ACTS = new Kept(
            "acts",
            List.of(),
            "",
            List.of(KeptColumn.at("at"), KeptColumn.code("type", "act-type."), KeptColumn.act("act")));

    private final KnownPassword known;
    private final People people;
    private final PersonStore store;
    private final List<AboutAccount> modules;
    private final List<OwnActs> own;
    private final CopyValues values;
    private final PublicRecord record;
    private final JdbcClient jdbc;
    private final OneMoment moment;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final PublicAddress site;
    private final Installations installations;
    private final JsonMapper mapper;
    private final Clock clock;

    CopyAccount(
            KnownPassword known,
            People people,
            PersonStore store,
            List<AboutAccount> modules,
            List<OwnActs> own,
            CopyValues values,
            PublicRecord record,
            JdbcClient jdbc,
            OneMoment moment,
            TransactionTemplate transaction,
            Texts texts,
            PublicAddress site,
            Installations installations,
            JsonMapper mapper,
            Clock clock) {
        this.known = known;
        this.people = people;
        this.store = store;
        this.modules = List.copyOf(modules);
        this.own = List.copyOf(own);
        this.values = values;
        this.record = record;
        this.jdbc = jdbc;
        this.moment = moment;
        this.transaction = transaction;
        this.texts = texts;
        this.site = site;
        this.installations = installations;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Makes sure that it is she who asks.
     *
     * @throws WrongPassword when the password is another one
     */
    void check(PersonId person, String password) {
        known.check(person, password);
    }

    /** Writes a ZIP file with both copies, in her language, to an output that stays open. */
    void write(PersonId id, OutputStream output) {
        transaction.executeWithoutResult(status -> {
            moment.see();
            Person person = people.find(id).orElseThrow();
            try {
                write(person, new ZipOutputStream(output, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(Person person, ZipOutputStream zip) throws IOException {
        Words words = new Words(texts, person.language());
        Instant now = clock.instant();
        String name = installations.find().map(Installation::name).orElse("Multitude");
        zip.putNextEntry(new ZipEntry(PEOPLE));
        copy(person, words, new CopyAsPage(zip, words, now, name));
        zip.putNextEntry(new ZipEntry(PROGRAMS));
        copy(person, words, new CopyAsJson(mapper, zip, now, site.origin()));
        zip.finish();
    }

    private void copy(Person person, Words words, CopyFormat format) {
        format.begin();
        for (AboutAccount module : modules) {
            module.kept().forEach(kept -> copy(person, kept, words, format));
        }
        copyActs(person, words, format);
        format.end();
    }

    private void copy(Person person, Kept kept, Words words, CopyFormat format) {
        format.section(kept);
        Rows rows = new Rows(kept, words, format);
        Optional<Instant> hers = store.confirmedAt(person.id());
        jdbc.sql(kept.sql())
                .withFetchSize(AT_ONCE)
                .param("account", person.id().value())
                // Anybody may type an address: what came to it is hers once mail was shown to reach her.
                .param("address", hers.isPresent() ? person.email() : "")
                .param("since", Timestamp.from(hers.orElse(Instant.EPOCH)))
                .query(row -> {
                    rows.add(values.read(kept, row));
                });
        rows.flush();
        format.sectionEnds(rows.many);
    }

    /** Rows that wait for their names. */
    private final class Rows {
        private final Kept kept;
        private final Words words;
        private final CopyFormat format;
        private final List<List<@Nullable Object>> waiting = new ArrayList<>();
        private long many;

        Rows(Kept kept, Words words, CopyFormat format) {
            this.kept = kept;
            this.words = words;
            this.format = format;
        }

        void add(List<@Nullable Object> row) {
            many++;
            waiting.add(row);
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            values.told(kept, waiting, words).forEach(row -> format.row(kept, row));
            waiting.clear();
        }
    }

    private void copyActs(Person person, Words words, CopyFormat format) {
        format.section(ACTS);
        long many = 0;
        for (OwnActs source : own) {
            Cursor place = Cursor.NEWEST;
            List<OwnActs.Own> some;
            do {
                some = source.before(person.id(), place, AT_ONCE);
                Map<ActId, RecordedAct> acts =
                        record.byIds(some.stream().map(OwnActs.Own::act).toList());
                for (OwnActs.Own one : some) {
                    RecordedAct act = acts.get(one.act());
                    if (act != null) {
                        many++;
                        format.row(
                                ACTS,
                                List.of(
                                        new CopiedValue.Moment(one.at()),
                                        new CopiedValue.Code(act.type(), words.t("act-type." + act.type())),
                                        values.act(act.id().value(), Optional.of(act))));
                    }
                    place = one.cursor();
                }
            } while (!some.isEmpty());
        }
        format.sectionEnds(many);
    }
}
