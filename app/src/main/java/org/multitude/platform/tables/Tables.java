package org.multitude.platform.tables;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.settings.TableLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Answers questions to tables that are kept as files. A table is opened at its first need, in the background; after that
 * its answers never change, because files do not, and the last ones are kept.
 */
public final class Tables implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);

    /** How long it is remembered that a table cannot be opened. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** A process that ended may end again: those who reload do not start one each time. */
    private static final Duration SHAKEN = Duration.ofSeconds(30);

    /** Opening a table may take so many times as long as a question. */
    private static final int OPENING = 12;

    private static final int KNOWN = 500;
    private static final int MOST_WAITING = 1_000;
    private static final long ANSWERS = 32_000_000;

    private final FileStore files;
    private final TableLimits limits;
    private final TableCache cache;
    private final Children children;
    private final ExecutorService opening = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("opens tables").factory());
    private final Executor asking =
            task -> Thread.ofVirtual().name("asks a table").start(task);
    private final Map<String, Boolean> waiting = new ConcurrentHashMap<>();
    private final Cache<String, Table> known =
            Caffeine.newBuilder().maximumSize(KNOWN).build();
    private final Cache<String, TableRefusal> refused = Caffeine.newBuilder()
            .maximumSize(KNOWN)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<String, TableRefusal> shaken =
            Caffeine.newBuilder().maximumSize(KNOWN).expireAfterWrite(SHAKEN).build();
    private final Map<Asked, CompletableFuture<JsonNode>> beingAnswered = new ConcurrentHashMap<>();
    private final Cache<Asked, JsonNode> answers = Caffeine.newBuilder()
            .maximumWeight(ANSWERS)
            .weigher((Asked asked, JsonNode answer) -> weight(asked, answer))
            .build();

    private record Asked(String sha256, Question question) {}

    /**
     * @param files where the files are kept
     * @param limits how much may be taken
     * @param folder directory of the tables that were opened
     * @param workplaces directory in which each process gets one of its own
     */
    public Tables(FileStore files, TableLimits limits, Path folder, Path workplaces) {
        this.files = files;
        this.limits = limits;
        this.cache = new TableCache(folder, limits.cache());
        this.children = new Children(workplaces, limits.memory() / 1_000_000);
    }

    /** What can be said of a table now; one that was never opened is opened in the background. */
    public TableState state(TableFile file) {
        if (!Files.exists(files.path(file.sha256()))) {
            forget(file.sha256());
            return new TableState.Closed(new TableRefusal.Gone());
        }
        Optional<Table> table = table(file.sha256());
        if (table.isPresent()) {
            return new TableState.Opened(table.get());
        }
        Optional<TableRefusal> closed = Optional.ofNullable(refused.getIfPresent(file.sha256()))
                .or(() -> Optional.ofNullable(shaken.getIfPresent(file.sha256())))
                .or(() -> beyond(file));
        if (closed.isPresent()) {
            return new TableState.Closed(closed.get());
        }
        openSoon(file);
        return new TableState.BeingOpened();
    }

    /**
     * What an opened table holds.
     *
     * @throws TableRefusal when it is not open, and why
     */
    public Table opened(TableFile file) {
        return switch (state(file)) {
            case TableState.Opened opened -> opened.table();
            case TableState.BeingOpened _ -> throw new TableRefusal.BeingOpened();
            case TableState.Closed closed -> throw closed.reason();
        };
    }

    /** A page of rows. */
    public Rows rows(TableFile file, Question.Rows question) {
        return answer(file, question, question.filters(), Rows.class);
    }

    /** How many rows fulfil all these conditions. */
    public long count(TableFile file, List<Filter> filters) {
        return filters.isEmpty() ? opened(file).rows() : answer(file, new Question.Count(filters), filters, Long.class);
    }

    /** How rows divide by a column. */
    public Groups groups(TableFile file, Question.Groups question) {
        return answer(file, question, question.filters(), Groups.class);
    }

    /** A page of rows that nobody will want again soon: it is not kept in memory. */
    public Rows pass(TableFile file, Question.Rows question) {
        check(opened(file), question.filters());
        return Wire.JSON.treeToValue(ask(new Asked(file.sha256(), question)), Rows.class);
    }

    private <T> T answer(TableFile file, Question question, List<Filter> filters, Class<T> type) {
        check(opened(file), filters);
        Asked asked = new Asked(file.sha256(), question);
        JsonNode known = answers.getIfPresent(asked);
        return Wire.JSON.treeToValue(known == null ? askOnce(asked) : known, type);
    }

    /** Whoever asks the same meanwhile gets the same answer. */
    private JsonNode askOnce(Asked asked) {
        CompletableFuture<JsonNode> answer = beingAnswered.computeIfAbsent(
                asked, ignored -> CompletableFuture.supplyAsync(() -> ask(asked), asking));
        try {
            JsonNode found = answer.join();
            answers.put(asked, found);
            return found;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TableRefusal refusal) {
                throw refusal;
            }
            throw e;
        } finally {
            beingAnswered.remove(asked, answer);
        }
    }

    private JsonNode ask(Asked asked) {
        String database = cache.database(asked.sha256()).toString();
        return children.answer(new Wire.Answer(database, asked.question()), limits.question());
    }

    private static void check(Table table, List<Filter> filters) {
        filters.forEach(filter -> Where.check(table.columns().get(filter.column()), filter));
    }

    private static int weight(Asked asked, JsonNode answer) {
        int cells =
                asked.question() instanceof Question.Rows rows ? rows.columns().size() * rows.limit() : 100;
        return 200 + cells * 100 + answer.size();
    }

    private Optional<Table> table(String sha256) {
        Table table = known.getIfPresent(sha256);
        if (table != null && Files.exists(cache.database(sha256))) {
            cache.note(sha256);
            return Optional.of(table);
        }
        Optional<Table> found = cache.find(sha256);
        found.ifPresentOrElse(read -> known.put(sha256, read), () -> known.invalidate(sha256));
        return found;
    }

    private Optional<TableRefusal> beyond(TableFile file) {
        if (file.size() > limits.file()) {
            return Optional.of(new TableRefusal.TooLarge(limits.file()));
        }
        return file.columns() > OpenTable.MOST_COLUMNS
                ? Optional.of(new TableRefusal.TooWide(file.columns(), OpenTable.MOST_COLUMNS))
                : Optional.empty();
    }

    private void openSoon(TableFile file) {
        if (waiting.size() >= MOST_WAITING || waiting.putIfAbsent(file.sha256(), Boolean.TRUE) != null) {
            return;
        }
        try {
            opening.execute(() -> {
                try {
                    open(file);
                } finally {
                    waiting.remove(file.sha256());
                }
            });
        } catch (RejectedExecutionException e) {
            waiting.remove(file.sha256());
        }
    }

    private void open(TableFile file) {
        Path part = cache.part();
        try {
            Table table = children.open(
                    new Wire.Open(
                            files.path(file.sha256()).toString(),
                            file.charset().name(),
                            file.separator(),
                            part.toString()),
                    limits.question().multipliedBy(OPENING));
            cache.keep(file.sha256(), part, table);
            known.put(file.sha256(), table);
        } catch (TableRefusal e) {
            (e.passing() ? shaken : refused).put(file.sha256(), e);
        } catch (IOException | RuntimeException e) {
            LOG.error("The table {} could not be opened.", file.sha256(), e);
            shaken.put(file.sha256(), new TableRefusal.Interrupted());
        } finally {
            cache.discard(part);
        }
    }

    /** Removes what was made of files that are there no more, and what was left unfinished. */
    void tidy() {
        cache.tidy();
        cache.all().stream().filter(sha256 -> !Files.exists(files.path(sha256))).forEach(this::forget);
    }

    private void forget(String sha256) {
        cache.forget(sha256);
        known.invalidate(sha256);
        answers.asMap().keySet().removeIf(asked -> asked.sha256().equals(sha256));
    }

    @Override
    public void close() {
        opening.shutdownNow();
        children.close();
    }
}
