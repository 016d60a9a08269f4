package org.multitude.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.settings.Settings;
import org.multitude.platform.text.Prose;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The SMTP server named by {@code MULTITUDE_SMTP_URL}: {@code smtps:} encrypts from the start, {@code smtp:} with
 * STARTTLS, without which no password is sent.
 */
final class MailServer {
    private static final String TIMEOUT = "20000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Supplier<String> from;

    MailServer(URI address, Supplier<String> from) {
        this.from = from;
        boolean encrypted = address.getScheme().equals("smtps");
        sender.setProtocol(address.getScheme());
        sender.setHost(address.getHost());
        sender.setPort(address.getPort() >= 0 ? address.getPort() : encrypted ? 465 : 587);
        sender.setDefaultEncoding("UTF-8");
        boolean signsIn = credentials(address);
        sender.setJavaMailProperties(properties(address.getScheme(), encrypted, signsIn));
    }

    /** The server that the operator named, if any. */
    static Optional<MailServer> of(Settings settings, PublicAddress site) {
        // Asked for each message: the public address may be chosen after the start.
        return settings.smtp().map(address -> new MailServer(address, () -> from(settings, site)));
    }

    /** The address that messages come from. */
    static String from(Settings settings, PublicAddress site) {
        return settings.mailFrom()
                .orElseGet(() -> "multitude@" + URI.create(site.origin()).getHost());
    }

    /** Says who we are where the address does. */
    private boolean credentials(URI address) {
        Optional<String> user = Optional.ofNullable(address.getRawUserInfo());
        user.ifPresent(info -> {
            String[] parts = info.split(":", 2);
            sender.setUsername(URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8));
            if (parts.length == 2) {
                sender.setPassword(URLDecoder.decode(parts[1].replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        });
        return user.isPresent();
    }

    private static Properties properties(String scheme, boolean encrypted, boolean signsIn) {
        String prefix = "mail." + scheme + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", TIMEOUT);
        properties.setProperty(prefix + "writetimeout", TIMEOUT);
        properties.setProperty(prefix + "auth", Boolean.toString(signsIn));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (!encrypted) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", Boolean.toString(signsIn));
        }
        return properties;
    }

    /** Sends a message; returns once the server took it. */
    void send(KeptMessage kept) throws NotTaken, NeverTaken {
        try {
            sender.send(mime(kept));
        } catch (MailException e) {
            String said = said(e);
            if (refusedForGood(e)) {
                throw new NeverTaken(said, e);
            }
            throw new NotTaken(said, e);
        } catch (MessagingException e) {
            throw new NeverTaken(said(e), e);
        }
    }

    private MimeMessage mime(KeptMessage kept) throws MessagingException {
        Message message = kept.message();
        MimeMessage mime = new Identified(sender.createMimeMessage(), kept.id().toString());
        MimeMessageHelper helper = new MimeMessageHelper(mime, "UTF-8");
        helper.setFrom(from.get());
        helper.setTo(message.to());
        helper.setSubject(message.subject());
        helper.setText(message.body());
        helper.setSentDate(Date.from(kept.postedAt()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setContentLanguage(new String[] {message.language().code()});
        if (message.settings().isPresent()) {
            mime.setHeader("List-Unsubscribe", "<" + message.settings().get() + ">");
            if (message.oneClick()) {
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        return mime;
    }

    /** Keeps one Message-ID however often it is sent, so that mailboxes recognise a second copy. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(MimeMessage empty, String id) {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            Address[] senders = getFrom();
            String host = senders == null ? "localhost" : senders[0].toString().replaceAll("^.*@|>$", "");
            setHeader("Message-ID", "<" + id + "@" + host + ">");
        }
    }

    private static boolean refusedForGood(MailException e) {
        if (e instanceof MailSendException failed) {
            for (Exception one : failed.getFailedMessages().values()) {
                if (one instanceof SendFailedException refused && refused.getInvalidAddresses() != null) {
                    return refused.getInvalidAddresses().length > 0;
                }
            }
        }
        return false;
    }

    private static String said(Throwable failure) {
        Throwable cause = failure;
        if (failure instanceof MailSendException failed
                && !failed.getFailedMessages().isEmpty()) {
            cause = failed.getFailedMessages().values().iterator().next();
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        String line = Prose.line(message == null ? cause.getClass().getSimpleName() : message);
        return line.length() <= 400 ? line : line.substring(0, 400);
    }

    /** Why a message was not sent. */
    abstract static class Failed extends Exception {
        private final String said;

        Failed(String said, Throwable cause) {
            super(said, cause);
            this.said = said;
        }

        /** What the server said, on one line. */
        final String said() {
            return said;
        }
    }

    /** The server could not be reached, or says to try later. */
    static final class NotTaken extends Failed {
        NotTaken(String said, Throwable cause) {
            super(said, cause);
        }
    }

    /** The server says that it will never take this message. */
    static final class NeverTaken extends Failed {
        NeverTaken(String said, Throwable cause) {
            super(said, cause);
        }
    }
}
