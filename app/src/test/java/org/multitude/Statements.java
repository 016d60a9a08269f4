package org.multitude;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** The statements that the server sends to the database while it answers; those of its followers and jobs are not counted. */
public final class Statements extends AppenderBase<ILoggingEvent> {
    private static final String SENT = "Executing prepared SQL statement";

    private final List<String> sent = new ArrayList<>();

    private Statements() {}

    /** Listens while something is asked of the server. */
    public static Statements during(Runnable asking) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        Statements heard = new Statements();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(heard);
        try {
            asking.run();
        } finally {
            logger.detachAppender(heard);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
        return heard;
    }

    /** Called in the thread that sends the statement, one at a time. */
    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (RequestContextHolder.getRequestAttributes() != null && message.startsWith(SENT)) {
            sent.add(message.substring(SENT.length()).strip());
        }
    }

    /** How many there were. */
    public int count() {
        return sent.size();
    }

    /** Each of them with the number of times it was sent. */
    public Map<String, Long> repeated() {
        return sent.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
