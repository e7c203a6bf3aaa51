package jirei.corpus.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A file in a ZIP. Its content is identified by the checksum in the directory of the ZIP. */
record ArchiveMember(Archive archive, ZipArchiveEntry entry) implements FolderItem.FileItem {
    @Override
    public InputStream open() throws IOException {
        return new DigestingStream(archive.file().open(entry), entry.getSize(), entry.getCrc());
    }

    @Override
    public Optional<Path> path() {
        return Optional.empty();
    }

    @Override
    public void addTo(MessageDigest digest) {
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.getSize())
                .putLong(entry.getCrc())
                .flip());
    }

    /** The state of the ZIP. */
    @Override
    public Optional<Look> look() {
        return Optional.of(new Look(archive.look().stamp(), archive.look().settled(), entry.getSize()));
    }
}
