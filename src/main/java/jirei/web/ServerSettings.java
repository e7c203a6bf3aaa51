package jirei.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import jirei.search.IndexingStatus;
import jirei.web.access.AccessSettings;
import jirei.web.http.AccessLog;
import jirei.web.parts.JapanTime;
import jirei.web.queries.QueryLog;
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
                ProgramAccess.NONE,
                Clock.system(JapanTime.ZONE));
    }

    /** Behind a reverse proxy, or not. */
    public ServerSettings behindProxy(boolean trusted) {
        return new ServerSettings(
                host, port, trusted, uploads, status, accessLog, extractionDeaths, access, queries, programs, clock);
    }

    /** With uploads. */
    public ServerSettings with(Optional<UploadSettings> accepted) {
        return new ServerSettings(
                host,
                port,
                behindProxy,
                accepted,
                status,
                accessLog,
                extractionDeaths,
                access,
                queries,
                programs,
                clock);
    }

    /** With this status of the index. */
    public ServerSettings with(IndexingStatus known) {
        return new ServerSettings(
                host, port, behindProxy, uploads, known, accessLog, extractionDeaths, access, queries, programs, clock);
    }

    /** With a log of requests. */
    public ServerSettings with(AccessLog logged) {
        return new ServerSettings(
                host, port, behindProxy, uploads, status, logged, extractionDeaths, access, queries, programs, clock);
    }

    /** With a count of the processes that ended while they read a document. */
    public ServerSettings counting(LongSupplier deaths) {
        return new ServerSettings(
                host, port, behindProxy, uploads, status, accessLog, deaths, access, queries, programs, clock);
    }

    /** For these clients only. */
    public ServerSettings with(AccessSettings allowed) {
        return new ServerSettings(
                host,
                port,
                behindProxy,
                uploads,
                status,
                accessLog,
                extractionDeaths,
                allowed,
                queries,
                programs,
                clock);
    }

    /** With a log of what is searched for. */
    public ServerSettings recording(Optional<QueryLog> recorded) {
        return new ServerSettings(
                host,
                port,
                behindProxy,
                uploads,
                status,
                accessLog,
                extractionDeaths,
                access,
                recorded,
                programs,
                clock);
    }

    /** Open to other programs in further ways. */
    public ServerSettings with(ProgramAccess opened) {
        return new ServerSettings(
                host, port, behindProxy, uploads, status, accessLog, extractionDeaths, access, queries, opened, clock);
    }

    /** With another clock, for tests. */
    ServerSettings at(Clock other) {
        return new ServerSettings(
                host,
                port,
                behindProxy,
                uploads,
                status,
                accessLog,
                extractionDeaths,
                access,
                queries,
                programs,
                other);
    }
}
