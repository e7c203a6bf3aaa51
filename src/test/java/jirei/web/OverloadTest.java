package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jirei.lucene.LuceneEngine;
import jirei.lucene.WholeStudy;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More requests than the server can answer are told at once to come again, and all others are answered in the end. */
final class OverloadTest {
    private static final int TOO_MANY = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An engine whose searches begin when they are let. */
    private record HeldEngine(SearchEngine engine, CountDownLatch letGo) implements SearchEngine {
        @Override
        public IndexView view() {
            IndexView view = engine.view();
            return (IndexView) Proxy.newProxyInstance(
                    IndexView.class.getClassLoader(),
                    new Class<?>[] {IndexView.class},
                    (proxy, method, arguments) -> ask(view, method, arguments));
        }

        private Object ask(IndexView view, Method method, Object[] arguments)
                throws IllegalAccessException, InterruptedException, InvocationTargetException {
            if (method.getName().equals("search")) {
                letGo.await();
            }
            return method.invoke(view, arguments);
        }

        @Override
        public void refresh() {
            engine.refresh();
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private static HttpRequest get(Server server, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(PATIENCE)
                .build();
    }

    @Test
    void aRushIsAnsweredAsFarAsItCanBe(@TempDir Path folder) throws IOException, InterruptedException {
        WholeStudy.copyTo(folder);
        CountDownLatch letGo = new CountDownLatch(1);
        int held = Overload.AT_ONCE + Overload.WAITING;
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                SearchEngine engine = new HeldEngine(LuceneEngine.open(folder), letGo);
                Server server = Server.start(engine, "127.0.0.1", 0)) {
            BlockingQueue<HttpResponse<String>> answered = new LinkedBlockingQueue<>();
            List<CompletableFuture<HttpResponse<String>>> rush = new ArrayList<>();
            for (int i = 0; i < held + TOO_MANY; i++) {
                rush.add(client.sendAsync(get(server, "/api/search?q=" + i), BodyHandlers.ofString())
                        .thenApply(response -> {
                            answered.add(response);
                            return response;
                        }));
            }
            List<HttpResponse<String>> refused = new ArrayList<>();
            for (int i = 0; i < TOO_MANY; i++) {
                refused.add(answered.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            }
            assertThat(refused).doesNotContainNull().allSatisfy(response -> {
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).contains(Overload.RETRY_AFTER);
                assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(response.body()).contains("混み合っています");
            });
            assertThat(client.send(get(server, "/health"), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            letGo.countDown();
            rush.removeIf(response -> refused.contains(response.join()));
            assertThat(rush)
                    .hasSize(held)
                    .allSatisfy(
                            response -> assertThat(response.join().statusCode()).isEqualTo(200));
            assertThat(client.send(get(server, "/?q=1"), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
