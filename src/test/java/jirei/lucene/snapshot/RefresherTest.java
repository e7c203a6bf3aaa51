package jirei.lucene.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search waits for a newer state of the index, but never until a large one has been looked through. */
@Timeout(60)
final class RefresherTest {
    private static final Duration LONG = Duration.ofSeconds(50);

    @Test
    void whoAsksSeesWhatIsNew() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        try (Refresher refresher = new Refresher(looks::incrementAndGet, LONG)) {
            refresher.look();
            assertThat(looks).hasValue(1);
            refresher.look();
            assertThat(looks).hasValue(2);
        }
    }

    @Test
    void aLongLookIsNotWaitedForAndNotBegunTwice() throws IOException, InterruptedException {
        CountDownLatch through = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        try (Refresher refresher = new Refresher(() -> lookUntil(through, looks), Duration.ofMillis(1))) {
            refresher.look();
            refresher.look();
            assertThat(through.getCount()).isOne();
            through.countDown();
            while (looks.get() == 0) {
                Thread.onSpinWait();
            }
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatGoesWrongIsPassedOnAndTriedAgain() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        Refresher.Refresh failing = () -> {
            switch (looks.incrementAndGet()) {
                case 1 -> throw new IOException("disk");
                case 2 -> throw new IllegalStateException("fault");
                default -> {}
            }
        };
        try (Refresher refresher = new Refresher(failing, LONG)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(refresher::look)
                    .withMessage("disk");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(refresher::look)
                    .withMessage("fault");
            refresher.look();
        }
        assertThat(looks).hasValue(3);
    }

    @Test
    void afterItsEndThereIsNothingToSee() {
        Refresher refresher = new Refresher(() -> {}, LONG);
        refresher.close();
        assertThatExceptionOfType(AlreadyClosedException.class).isThrownBy(refresher::look);
    }

    private static void lookUntil(CountDownLatch through, AtomicInteger looks) throws IOException {
        try {
            through.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        looks.incrementAndGet();
    }
}
