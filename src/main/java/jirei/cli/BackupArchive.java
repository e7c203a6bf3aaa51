package jirei.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jirei.cli.BackupManifest.BackupMember;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup: a ZIP of files, with their digests in its last member. */
final class BackupArchive implements AutoCloseable {
    private static final String MANIFEST = "jirei-backup.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupArchive(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Writes a backup of these files.
     *
     * @param named the manifest without its members
     * @param content the files by the names of their members, in their order
     */
    static BackupManifest write(OutputStream out, BackupManifest named, Map<String, Path> content) throws IOException {
        List<BackupMember> members = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, Path> member : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                MessageDigest digest = DigestUtils.getSha256Digest();
                try (InputStream read = new DigestInputStream(Files.newInputStream(member.getValue()), digest)) {
                    long bytes = read.transferTo(zip);
                    members.add(new BackupMember(member.getKey(), bytes, Hex.encodeHexString(digest.digest())));
                }
                zip.closeEntry();
            }
            BackupManifest manifest = new BackupManifest(
                    named.form(), named.program(), named.made(), named.updated(), named.fingerprint(), members);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    /**
     * Opens a backup and checks that all is there as it was written.
     *
     * @throws CommandFailure if it is no backup, or damaged; the message says what and where
     */
    static BackupArchive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("no such backup: " + file.toAbsolutePath());
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                BackupArchive archive = new BackupArchive(file, zip, manifest(file, zip));
                archive.check();
                return archive;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new CommandFailure(
                    "not a backup, or cut off: " + file.toAbsolutePath() + " (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the backup " + file.toAbsolutePath(), e);
        }
    }

    private static BackupManifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(MANIFEST))
                .orElseThrow(
                        () -> new CommandFailure("not a backup: " + file.toAbsolutePath() + " has no " + MANIFEST));
        try (InputStream content = zip.getInputStream(entry)) {
            BackupManifest manifest = JSON.readValue(content, BackupManifest.class);
            if (manifest.form() != BackupManifest.FORM) {
                throw new CommandFailure("the backup is of form " + manifest.form() + ", made by " + manifest.program()
                        + "; this program reads form " + BackupManifest.FORM);
            }
            return manifest;
        } catch (JacksonException e) {
            throw new CommandFailure("the backup is damaged: " + MANIFEST + " cannot be read", e);
        }
    }

    private void check() throws IOException {
        for (BackupMember member : manifest.members()) {
            if (!member.isPlain()) {
                throw new CommandFailure("the backup is not to be trusted: it has a file named " + member.name());
            }
            try (InputStream content = content(member)) {
                if (!DigestUtils.sha256Hex(content).equals(member.sha256())) {
                    throw damaged(member);
                }
            } catch (ZipException e) {
                throw damaged(member);
            }
        }
    }

    private CommandFailure damaged(BackupMember member) {
        return new CommandFailure("the backup is damaged: " + member.name() + " in " + file.toAbsolutePath()
                + " is not what was written");
    }

    /** What it has. */
    BackupManifest manifest() {
        return manifest;
    }

    /** The content of a member. */
    InputStream content(BackupMember member) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(member.name())).orElseThrow(() -> damaged(member));
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file.toAbsolutePath(), e);
        }
    }
}
