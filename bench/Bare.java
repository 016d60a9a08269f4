import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The least a server can do for a page: the same statements through the same driver and pool, every value read, then as
 * many bytes as the page has. No framework, no template. Arguments: port, JDBC address, password file, folder that
 * holds for page N its statements in N.sql and its bytes in N.html; page N is served at /N.
 */
void main(String[] arguments) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[1]);
    config.setUsername("multitude");
    config.setPassword(Files.readString(Path.of(arguments[2])).strip());
    config.setMaximumPoolSize(12);
    HikariDataSource database = new HikariDataSource(config);
    Path folder = Path.of(arguments[3]);

    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server);
    connector.setPort(Integer.parseInt(arguments[0]));
    server.addConnector(connector);
    Handler.Sequence pages = new Handler.Sequence();
    for (int page = 1; Files.exists(folder.resolve(page + ".html")); page++) {
        pages.addHandler(new Bare("/" + page, statements(folder.resolve(page + ".sql")),
                Files.readAllBytes(folder.resolve(page + ".html")), database));
    }
    server.setHandler(pages);
    server.start();
    server.join();
}

List<List<String>> statements(Path file) throws Exception {
    return Files.readAllLines(file).stream()
            .map(line -> Arrays.asList(line.split("\t", -1)))
            .toList();
}

static final class Bare extends Handler.Abstract {
    private final String path;
    private final List<List<String>> statements;
    private final byte[] bytes;
    private final HikariDataSource database;

    Bare(String path, List<List<String>> statements, byte[] bytes, HikariDataSource database) {
        this.path = path;
        this.statements = statements;
        this.bytes = bytes;
        this.database = database;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getHttpURI().getPath().equals(path)) {
            return false;
        }
        for (List<String> statement : statements) {
            // A connection for each, as the page has outside of transactions.
            try (Connection connection = database.getConnection()) {
                run(connection, statement);
            }
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        Content.Sink.write(response, true, ByteBuffer.wrap(bytes));
        callback.succeeded();
        return true;
    }

    private static void run(Connection connection, List<String> statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.getFirst())) {
            for (int i = 1; i < statement.size(); i++) {
                String value = statement.get(i);
                prepared.setObject(i, value.equals("\\N") ? null : value, Types.OTHER);
            }
            try (ResultSet rows = prepared.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
    }
}
