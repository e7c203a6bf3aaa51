package jirei.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Wrong tokens lock an address for longer each time; other addresses are not affected. */
final class LockoutTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private final Lockout lockout = new Lockout();

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            lockout.failed(address, NOW);
        }
    }

    @Test
    void aSlipOfTheFingerCostsNothing() {
        fail("192.0.2.1", 4);
        assertThat(lockout.waitLeft("192.0.2.1", NOW)).isZero();
    }

    @Test
    void eachFurtherGuessCostsTwiceAsMuchUpToAQuarterOfAnHour() {
        fail("192.0.2.1", 5);
        assertThat(lockout.waitLeft("192.0.2.1", NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(lockout.waitLeft("192.0.2.1", NOW.plusSeconds(20))).isEqualTo(Duration.ofSeconds(10));
        assertThat(lockout.waitLeft("192.0.2.1", NOW.plusSeconds(30))).isZero();
        fail("192.0.2.1", 1);
        assertThat(lockout.waitLeft("192.0.2.1", NOW)).isEqualTo(Duration.ofSeconds(60));
        fail("192.0.2.1", 100);
        assertThat(lockout.waitLeft("192.0.2.1", NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void othersDoNotWait() {
        fail("192.0.2.1", 9);
        assertThat(lockout.waitLeft("192.0.2.2", NOW)).isZero();
    }

    @Test
    void ofIpv6TheNetworkCounts() {
        fail("2001:db8:1:2::1", 3);
        fail("[2001:DB8:1:2:ffff::7]", 2);
        assertThat(lockout.waitLeft("2001:db8:1:2::9", NOW)).isPositive();
        assertThat(lockout.waitLeft("2001:db8:1:3::1", NOW)).isZero();
    }

    @Test
    void whoKnowsTheTokenStartsAnewAndSoDoesWhoWaitsAnHour() {
        fail("192.0.2.1", 4);
        lockout.succeeded("192.0.2.1");
        fail("192.0.2.1", 4);
        assertThat(lockout.waitLeft("192.0.2.1", NOW)).isZero();
        Instant later = NOW.plus(Duration.ofHours(2));
        lockout.failed("192.0.2.1", later);
        assertThat(lockout.waitLeft("192.0.2.1", later)).isZero();
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        for (int i = 0; i < 30_000; i++) {
            lockout.failed("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, NOW);
        }
        assertThat(lockout.size()).isEqualTo(10_000);
    }
}
