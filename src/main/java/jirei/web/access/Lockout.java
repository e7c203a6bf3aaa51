package jirei.web.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down token guessing: after five wrong tokens from an address it is locked for 30 seconds, and each further one
 * doubles the time up to 15 minutes. Clients behind one NAT share a lock. For IPv6 the lock holds for the /64 prefix,
 * since a client may use any address in its network.
 */
public final class Lockout {
    private static final int FREE_GUESSES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final int HALF_OF_IPV6 = 8;

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Failures(int count, Instant last) {
        Duration waitLeft(Instant now) {
            if (count < FREE_GUESSES) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_GUESSES, MOST_DOUBLINGS));
            Duration shortened = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
            Duration left = Duration.between(now, last.plus(shortened));
            return left.isNegative() ? Duration.ZERO : left;
        }

        boolean isForgotten(Instant now) {
            return last.plus(FORGOTTEN_AFTER).isBefore(now);
        }
    }

    /** The remaining lock time of an address; zero if it is not locked. */
    public synchronized Duration waitLeft(String address, Instant now) {
        Failures known = failures.get(network(address));
        return known == null ? Duration.ZERO : known.waitLeft(now);
    }

    /** Records a wrong token from an address. */
    public synchronized void failed(String address, Instant now) {
        failures.compute(
                network(address),
                (network, known) -> known == null || known.isForgotten(now)
                        ? new Failures(1, now)
                        : new Failures(known.count + 1, now));
    }

    /** Forgets the wrong tokens from an address after a right one. */
    public synchronized void succeeded(String address) {
        failures.remove(network(address));
    }

    /** The number of addresses with wrong tokens. */
    synchronized int size() {
        return failures.size();
    }

    /** What an address is counted by: itself, or the /64 prefix for IPv6. */
    static String network(String address) {
        String plain = address.replaceAll("[\\[\\]]|%.*", "");
        // Only numeric addresses may reach the resolver, which would look up anything else in DNS.
        if (!plain.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return plain;
        }
        try {
            byte[] bytes = InetAddress.getByName(plain).getAddress();
            return bytes.length > HALF_OF_IPV6
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF_OF_IPV6))
                    : HexFormat.of().formatHex(bytes);
        } catch (UnknownHostException e) {
            return plain;
        }
    }
}
