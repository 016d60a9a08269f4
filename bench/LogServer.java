import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.multitudelibs.tlog.Appended;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.Ed25519SignerKey;
import org.multitudelibs.tlog.EntryBundle;
import org.multitudelibs.tlog.LogFile;
import org.multitudelibs.tlog.LogTree;
import org.multitudelibs.tlog.Tile;
import org.multitudelibs.tlog.TilePath;

/**
 * A log of libs/tlog behind HTTP, for public load programs: POST /add with an entry answers its index once it is on disk, and
 * the files of C2SP tlog-tiles are served. Whatever waits while one batch is forced to disk is the next batch. Entries are
 * durable in a journal; tiles are written when they are full, and the unfinished ones with the checkpoint of each second. It
 * does not take up an old folder again: it measures, and is no log for use.
 * Arguments: port, folder (empty), origin. Prints the verifier key.
 */
public class LogServer {
    private static final int MOST = 8192;
    private static final String ENTRY_END = "/add";

    private final Path folder;
    private final Ed25519SignerKey key;
    private final FileChannel journal;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    /** Files that a checkpoint has still to cover, the latest of each. */
    private final Map<String, byte[]> unfinished = new HashMap<>();
    private final Object treeLock = new Object();
    private LogTree tree = LogTree.empty();

    private record Waiting(byte[] entry, CompletableFuture<Long> index) {}

    private LogServer(Path folder, String origin) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.key = Ed25519SignerKey.generate(origin);
        this.journal = FileChannel.open(
                folder.resolve("journal"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    public static void main(String[] arguments) throws IOException {
        LogServer log = new LogServer(Path.of(arguments[1]), arguments[2]);
        log.checkpoint();
        Thread.ofPlatform().name("sequencer").start(log::sequence);
        Thread.ofPlatform().name("checkpoints").daemon().start(log::publish);
        HttpServer server = HttpServer.create(
                new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 4096);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(ENTRY_END, log::add);
        server.createContext("/", log::file);
        server.start();
        System.out.println(log.key.verifierKey().vkey());
    }

    private void add(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            Waiting waiting = new Waiting(body.readNBytes(65_536), new CompletableFuture<>());
            if (waiting.entry().length > 65_535) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            queue.add(waiting);
            answer(exchange, Long.toString(waiting.index().join()).getBytes(StandardCharsets.US_ASCII));
        } finally {
            exchange.close();
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        try {
            // Only names that the format knows, so that no path leads out of the folder.
            answer(exchange, Files.readAllBytes(
                    folder.resolve(path.equals("checkpoint") ? path : TilePath.parse(path).path())));
        } catch (NoSuchFileException | RuntimeException e) {
            exchange.sendResponseHeaders(404, -1);
        } finally {
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void sequence() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST - 1);
                long first = append(batch.stream().map(Waiting::entry).toList());
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).index().complete(first + i);
                }
                batch.clear();
            }
        } catch (InterruptedException | IOException e) {
            batch.forEach(waiting -> waiting.index().completeExceptionally(e));
            throw new IllegalStateException(e);
        }
    }

    /** One write and one force for the whole batch; the tree follows in memory. */
    private long append(List<byte[]> entries) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(entries.stream().mapToInt(entry -> entry.length + 2).sum());
        entries.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
        bytes.flip();
        while (bytes.hasRemaining()) {
            journal.write(bytes);
        }
        journal.force(false);
        Appended appended;
        synchronized (treeLock) {
            appended = tree.append(entries);
            tree = appended.tree();
            for (LogFile<?> file : (Iterable<LogFile<?>>) appended.files()::iterator) {
                unfinished.put(file.path(), file.bytes());
            }
        }
        return appended.firstIndex();
    }

    private void publish() {
        try {
            while (true) {
                Thread.sleep(1000);
                checkpoint();
            }
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkpoint() throws IOException {
        LogTree covered;
        Map<String, byte[]> files;
        synchronized (treeLock) {
            covered = tree;
            files = new HashMap<>();
            unfinished.forEach((path, bytes) -> {
                if (needed(path, covered.size())) {
                    files.put(path, bytes);
                }
            });
            unfinished.clear();
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        byte[] note = new Checkpoint(key.verifierKey().name(), covered.size(), covered.root())
                .sign(List.of(key))
                .bytes();
        Path fresh = folder.resolve("checkpoint.new");
        Files.write(fresh, note);
        Files.move(fresh, folder.resolve("checkpoint"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Full files, and of the unfinished ones those of this size. */
    private static boolean needed(String path, long size) {
        TilePath file = TilePath.parse(path);
        return switch (file) {
            case Tile tile -> tile.width() == TilePath.FULL_WIDTH
                    || tile.width() == (size >> Math.min(63, 8 * tile.level())) % TilePath.FULL_WIDTH;
            case EntryBundle bundle -> bundle.width() == TilePath.FULL_WIDTH
                    || bundle.width() == size % TilePath.FULL_WIDTH;
        };
    }
}
