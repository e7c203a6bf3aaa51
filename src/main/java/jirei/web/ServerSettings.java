package jirei.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import jirei.search.IndexingStatus;
import jirei.web.access.AccessSettings;
import jirei.web.http.AccessLog;
import jirei.web.parts.JapanTime;
import jirei.web.queries.QueryLog;
import jirei.web.queries.TrialSettings;
import jirei.web.upload.UploadSettings;

/**
 * How a server is run.
 *
 * @param host the address to listen on, such as 127.0.0.1
 * @param port 0 for any free port
 * @param behindProxy whether to trust forwarding headers; without a proxy any client can forge them
 * @param uploads empty where uploads are switched off
 * @param status whether the index can be brought up to date
 * @param accessLog which requests are logged
 * @param extractionDeaths how many processes ended while they read a document
 * @param access who may use it, and how often
 * @param queries records what is searched for; empty where nothing is recorded. The caller closes it.
 * @param trials how synonyms are tried on what is recorded
 * @param programs what other sites and protocols may do
 * @param clock the date of access in citations
 */
public record ServerSettings(
        String host,
        int port,
        boolean behindProxy,
        Optional<UploadSettings> uploads,
        IndexingStatus status,
        AccessLog accessLog,
        LongSupplier extractionDeaths,
        AccessSettings access,
        Optional<QueryLog> queries,
        TrialSettings trials,
        ProgramAccess programs,
        Clock clock) {
    /** A server for everybody who reaches this address, without options. */
    public static ServerSettings of(String host, int port) {
        return new ServerSettings(
                host,
                port,
                false,
                Optional.empty(),
                new IndexingStatus(),
                AccessLog.OFF,
                () -> 0,
                AccessSettings.OPEN,
                Optional.empty(),
                TrialSettings.STANDARD,
                ProgramAccess.NONE,
                Clock.system(JapanTime.ZONE));
    }

    /** The same settings while one of them is changed. */
    private static final class SettingsDraft {
        private final ServerSettings of;
        private boolean behindProxy;
        private Optional<UploadSettings> uploads;
        private IndexingStatus status;
        private AccessLog accessLog;
        private LongSupplier extractionDeaths;
        private AccessSettings access;
        private Optional<QueryLog> queries;
        private TrialSettings trials;
        private ProgramAccess programs;
        private Clock clock;

        SettingsDraft(ServerSettings of) {
            this.of = of;
            this.behindProxy = of.behindProxy;
            this.uploads = of.uploads;
            this.status = of.status;
            this.accessLog = of.accessLog;
            this.extractionDeaths = of.extractionDeaths;
            this.access = of.access;
            this.queries = of.queries;
            this.trials = of.trials;
            this.programs = of.programs;
            this.clock = of.clock;
        }

        ServerSettings settings() {
            return new ServerSettings(
                    of.host,
                    of.port,
                    behindProxy,
                    uploads,
                    status,
                    accessLog,
                    extractionDeaths,
                    access,
                    queries,
                    trials,
                    programs,
                    clock);
        }
    }

    private ServerSettings changed(Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** Behind a reverse proxy, or not. */
    public ServerSettings behindProxy(boolean trusted) {
        return changed(draft -> draft.behindProxy = trusted);
    }

    /** With uploads. */
    public ServerSettings with(Optional<UploadSettings> accepted) {
        return changed(draft -> draft.uploads = accepted);
    }

    /** With this status of the index. */
    public ServerSettings with(IndexingStatus known) {
        return changed(draft -> draft.status = known);
    }

    /** With a log of requests. */
    public ServerSettings with(AccessLog logged) {
        return changed(draft -> draft.accessLog = logged);
    }

    /** With a count of the processes that ended while they read a document. */
    public ServerSettings counting(LongSupplier deaths) {
        return changed(draft -> draft.extractionDeaths = deaths);
    }

    /** For these clients only. */
    public ServerSettings with(AccessSettings allowed) {
        return changed(draft -> draft.access = allowed);
    }

    /** With a log of what is searched for. */
    public ServerSettings recording(Optional<QueryLog> recorded) {
        return changed(draft -> draft.queries = recorded);
    }

    /** With what synonyms are tried on. */
    public ServerSettings with(TrialSettings tried) {
        return changed(draft -> draft.trials = tried);
    }

    /** Open to other programs in further ways. */
    public ServerSettings with(ProgramAccess opened) {
        return changed(draft -> draft.programs = opened);
    }

    /** With another clock, for tests. */
    ServerSettings at(Clock other) {
        return changed(draft -> draft.clock = other);
    }
}
