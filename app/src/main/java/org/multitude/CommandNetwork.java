package org.multitude;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.multitudelibs.publiccode.Answer;
import org.multitudelibs.publiccode.Network;

/**
 * The network as a check of publiccode.yml uses it: through the one client for addresses that files name, one request
 * after the other, each at most 30 seconds long as in the reference parser, all together at most ten minutes.
 */
final class CommandNetwork implements Network {
    private static final Duration FOR_ALL = Duration.ofMinutes(10);

    /** What the hosts of the whole world seem to be to a machine without the internet. */
    private static final Set<Answer.Reason> OUT_OF_REACH =
            EnumSet.of(Answer.Reason.UNKNOWN_HOST, Answer.Reason.UNREACHABLE, Answer.Reason.TOO_SLOW);

    /** What is not read of an answer is not fetched either, so that its whole length does not matter. */
    private static final Limits LIMITS = new Limits(Long.MAX_VALUE, Duration.ofSeconds(30));

    private final OutboundClient outbound;
    private final Set<String> allowedHosts;
    private final Limits limits;
    private final long end;
    private boolean asked;
    private boolean reached;

    /** @param allowedHosts those that the operator lets in, whatever their addresses */
    CommandNetwork(OutboundClient outbound, Set<String> allowedHosts) {
        this(outbound, allowedHosts, LIMITS, FOR_ALL);
    }

    CommandNetwork(OutboundClient outbound, Set<String> allowedHosts, Limits limits, Duration forAll) {
        this.outbound = outbound;
        this.allowedHosts = Set.copyOf(
                allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList());
        this.limits = limits;
        this.end = System.nanoTime() + forAll.toNanos();
    }

    @Override
    public boolean allows(URI address) {
        return allowedHosts.contains(String.valueOf(address.getHost()).toLowerCase(Locale.ROOT))
                || Network.super.allows(address);
    }

    /** Whether hosts were asked and not one of them was found or answered, as on a machine without the internet. */
    boolean isOutOfReach() {
        return asked && !reached;
    }

    @Override
    public Answer get(URI address, int limit) {
        if (System.nanoTime() > end) {
            return new Answer.Silence(Answer.Reason.NOT_ASKED);
        }
        Answer answer = fetched(address, limit);
        asked = true;
        reached |= !(answer instanceof Answer.Silence(Answer.Reason reason) && OUT_OF_REACH.contains(reason));
        return answer;
    }

    private Answer fetched(URI address, int limit) {
        try {
            URI inAscii = new URI(address.toASCIIString());
            return outbound.get(inAscii, limits, (fetched, body) -> new Answer.Page(200, body.readNBytes(limit)));
        } catch (OutboundRefusal.AnsweredWith otherwise) {
            return new Answer.Page(otherwise.answer(), new byte[0]);
        } catch (OutboundRefusal refused) {
            return new Answer.Silence(reason(refused));
        } catch (URISyntaxException e) {
            return new Answer.Silence(Answer.Reason.UNREACHABLE);
        }
    }

    private static Answer.Reason reason(OutboundRefusal refused) {
        return switch (refused) {
            case OutboundRefusal.PrivateAddress _ -> Answer.Reason.PRIVATE;
            case OutboundRefusal.UnknownHost _ -> Answer.Reason.UNKNOWN_HOST;
            case OutboundRefusal.TooManyRedirects _ -> Answer.Reason.TOO_MANY_REDIRECTS;
            case OutboundRefusal.TooSlow _ -> Answer.Reason.TOO_SLOW;
            case OutboundRefusal.NotWeb _,
                    OutboundRefusal.Unreachable _,
                    OutboundRefusal.AnsweredWith _,
                    OutboundRefusal.TooLarge _ -> Answer.Reason.UNREACHABLE;
        };
    }
}
