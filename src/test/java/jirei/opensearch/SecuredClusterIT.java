package jirei.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import jirei.corpus.WholeReading;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.opensearch.ClusterAddress.ClusterCredentials;
import jirei.search.EngineException;
import jirei.search.EntryIndexer;
import jirei.search.IndexView;
import jirei.search.SearchEngine;
import jirei.search.Study;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A cluster behind TLS and a password is used with the right ones, and each wrong one is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecuredClusterIT {
    private static final ClusterCredentials KNOWN = new ClusterCredentials(SecuredNode.USER, SecuredNode.PASSWORD);

    private final Path folder;
    private final SecuredNode node;

    SecuredClusterIT(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        this.node = SecuredNode.start(SharedCluster.node(), folder);
    }

    @AfterAll
    void close() {
        node.close();
    }

    private ClusterAddress address(String start, Optional<ClusterCredentials> credentials, Optional<Path> authority) {
        return new ClusterAddress(List.of(URI.create(start + ":" + node.port())), "secured", credentials, authority);
    }

    private ClusterAddress address(Optional<ClusterCredentials> credentials) {
        return address("https://127.0.0.1", credentials, Optional.of(node.authority()));
    }

    private static ThrowableAssertAlternative<EngineException> assertThatItIsRefused(ClusterAddress address) {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ClusterIndexer.open(address, new IndexSettings(1, 0), Vocabulary.standard(), false));
        return assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> ClusterEngine.open(address, Vocabulary.standard()));
    }

    @Test
    void theRightNamePasswordAndAuthorityAreLetIn() {
        WholeReading reading = Study.readings().getLast();
        ClusterAddress address = address(Optional.of(KNOWN));
        try (EntryIndexer indexer =
                ClusterIndexer.open(address, new IndexSettings(1, 0), Vocabulary.standard(), false)) {
            reading.replaceIn(indexer);
            indexer.publish();
        }
        try (SearchEngine engine = ClusterEngine.open(address, Vocabulary.standard());
                IndexView view = engine.view()) {
            assertThat(view.entries(reading.file())).isEqualTo(reading.entries());
        }
    }

    @Test
    void aWrongPasswordAndNoneAreReported() {
        assertThatItIsRefused(address(Optional.of(new ClusterCredentials(SecuredNode.USER, "guessed"))))
                .withMessageContaining("does not accept the name or the password")
                .withMessageContaining("--opensearch-credentials")
                .withMessageNotContaining("guessed");
        assertThatItIsRefused(address(Optional.empty()))
                .withMessageContaining("asks for a name and a password")
                .withMessageContaining("--opensearch-credentials");
    }

    @Test
    void aCertificateThatIsNotTrustedIsReported() throws IOException, GeneralSecurityException {
        TrustManagerFactory known = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        known.init((KeyStore) null);
        X509TrustManager trusted = (X509TrustManager) Arrays.stream(known.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .findFirst()
                .orElseThrow();
        Path another =
                Files.writeString(folder.resolve("another.pem"), SecuredNode.pem(trusted.getAcceptedIssuers()[0]));
        for (Optional<Path> authority : List.of(Optional.<Path>empty(), Optional.of(another))) {
            assertThatItIsRefused(address("https://127.0.0.1", Optional.of(KNOWN), authority))
                    .withMessageContaining("certificate")
                    .withMessageContaining("is not trusted")
                    .withMessageContaining("--opensearch-ca");
        }
    }

    @Test
    void aCertificateForAnotherNameIsReported() {
        assertThatItIsRefused(address("https://localhost", Optional.of(KNOWN), Optional.of(node.authority())))
                .withMessageContaining("certificate")
                .withMessageContaining("another name")
                .withMessageContaining("--opensearch-url");
    }

    @Test
    void anAddressWithoutTlsIsReported() {
        assertThatItIsRefused(address("http://127.0.0.1", Optional.of(KNOWN), Optional.empty()))
                .withMessageContaining("does not answer")
                .withMessageContaining("with https:");
        assertThatItIsRefused(ClusterAddress.of(
                        URI.create("https://127.0.0.1:" + SharedCluster.node().getPort()), "secured"))
                .withMessageContaining("does not answer")
                .withMessageContaining("with http:");
    }

    @Test
    void aFileWithoutACertificateIsReported() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path text = Files.writeString(folder.resolve("text.pem"), "no certificate\n");
        for (Path file : List.of(empty, text, folder.resolve("missing.pem"))) {
            assertThatItIsRefused(address("https://127.0.0.1", Optional.of(KNOWN), Optional.of(file)))
                    .withMessageContaining(file.toString())
                    .withMessageContaining("PEM");
        }
    }
}
