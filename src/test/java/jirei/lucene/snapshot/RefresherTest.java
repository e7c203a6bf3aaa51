package jirei.lucene.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jirei.lucene.indexing.IndexDirectory;
import org.apache.lucene.search.ReferenceManager.RefreshListener;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The index is refreshed periodically, and no search waits for the refresh of a large one. */
@Timeout(60)
@SuppressWarnings("try") // a refresher runs on its own
final class RefresherTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    @TempDir
    Path folder = Path.of("");

    @Test
    void itRefreshesPeriodically() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(3);
        try (Refresher refresher = new Refresher(looks::countDown, SHORT)) {
            looks.await();
        }
        assertThat(looks.getCount()).isZero();
    }

    @Test
    void noSearchWaitsForALongRefreshAndOnlyOneRuns() throws IOException, InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch through = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Snapshots snapshots = new Snapshots(new IndexDirectory(folder), "fingerprint");
        snapshots.addListener(new LongLook(begun, through, looks));
        try (Refresher refresher = new Refresher(snapshots::maybeRefresh, SHORT)) {
            begun.await();
            for (int i = 0; i < 1_000; i++) {
                snapshots.release(snapshots.acquire());
                assertThat(snapshots.maybeRefresh()).isFalse();
            }
            assertThat(looks).hasValue(1);
            through.countDown();
        }
        snapshots.close();
    }

    /** Simulates the refresh of a large index. */
    private record LongLook(CountDownLatch begun, CountDownLatch through, AtomicInteger looks)
            implements RefreshListener {
        @Override
        public void beforeRefresh() throws IOException {
            looks.incrementAndGet();
            begun.countDown();
            try {
                through.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void afterRefresh(boolean didRefresh) {}
    }

    @Test
    void aFailedRefreshIsRetried() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(1);
        Refresher.Refresh failing = () -> {
            switch (looks.incrementAndGet()) {
                case 1 -> throw new IOException("disk");
                case 2 -> throw new IllegalStateException("fault");
                default -> third.countDown();
            }
        };
        try (Refresher refresher = new Refresher(failing, SHORT)) {
            third.await();
        }
        assertThat(looks).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void aBlockingRefreshThrowsItsFailure() throws IOException {
        Snapshots snapshots = new Snapshots(new IndexDirectory(folder), "fingerprint");
        snapshots.addListener(new RefreshListener() {
            @Override
            public void beforeRefresh() throws IOException {
                throw new IOException("disk");
            }

            @Override
            public void afterRefresh(boolean didRefresh) {}
        });
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(snapshots::maybeRefreshBlocking)
                .withMessage("disk");
        snapshots.close();
    }

    @Test
    void aClosedRefresherStops() throws IOException, InterruptedException {
        AtomicReference<Thread> looking = new AtomicReference<>(Thread.currentThread());
        CountDownLatch first = new CountDownLatch(1);
        Refresher refresher = new Refresher(
                () -> {
                    looking.set(Thread.currentThread());
                    first.countDown();
                },
                SHORT);
        first.await();
        assertThat(looking.get().isDaemon()).isTrue();
        refresher.close();
        looking.get().join();
        Snapshots snapshots = new Snapshots(new IndexDirectory(folder), "fingerprint");
        snapshots.close();
        assertThatExceptionOfType(AlreadyClosedException.class).isThrownBy(snapshots::maybeRefreshBlocking);
    }
}
