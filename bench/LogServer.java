import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
        ServerSocket server = new ServerSocket(Integer.parseInt(arguments[0]), 4096, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofPlatform().name("accept").start(() -> log.accept(server));
        System.out.println(log.key.verifierKey().vkey());
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As much of HTTP/1.1 as load programs speak: kept connections, bodies with a length. */
    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
                OutputStream out = socket.getOutputStream()) {
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                int length = 0;
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                        length = Integer.parseInt(header.substring(15).strip());
                    }
                }
                byte[] body = in.readNBytes(Math.min(length, 65_536));
                out.write(answer(request.split(" ", 3), body));
            }
        } catch (IOException | RuntimeException e) {
            // The other side went, or does not speak HTTP: its connection ends.
            assert e != null;
        }
    }

    /** The next line without its end; empty at an empty line and at the end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            if (read != '\r') {
                line.append((char) read);
            }
            if (line.length() > 8192) {
                throw new IOException("a line is too long");
            }
        }
        return line.toString();
    }

    private byte[] answer(String[] request, byte[] body) throws IOException {
        if (request[0].equals("POST") && request[1].equals("/add")) {
            if (body.length > 65_535) {
                return answer("413 Content Too Large", new byte[0]);
            }
            Waiting waiting = new Waiting(body, new CompletableFuture<>());
            queue.add(waiting);
            return answer("200 OK", Long.toString(waiting.index().join()).getBytes(StandardCharsets.US_ASCII));
        }
        try {
            String path = request[1].substring(1);
            // Only names that the format knows, so that no path leads out of the folder.
            return answer(
                    "200 OK",
                    Files.readAllBytes(
                            folder.resolve(path.equals("checkpoint") ? path : TilePath.parse(path).path())));
        } catch (NoSuchFileException | RuntimeException e) {
            return answer("404 Not Found", new byte[0]);
        }
    }

    private static byte[] answer(String status, byte[] bytes) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + bytes.length).put(head).put(bytes).array();
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
