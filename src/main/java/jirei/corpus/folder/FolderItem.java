package jirei.corpus.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** What lies under a name in the folder of the corpus, seen from outside. */
public sealed interface FolderItem {
    /** What it looks like now, if it can be seen. */
    Optional<Look> look();

    /**
     * What something looks like.
     *
     * @param stamp as long as it is the same, so is what it looks like
     * @param settled whether a change from now on would change its time too, which some disks keep in steps of two seconds
     * @param bytes how long it is
     */
    record Look(String stamp, boolean settled, long bytes) {}

    /** A file that can be read. */
    sealed interface FileItem extends FolderItem permits DiskFile, ArchiveMember {
        /** The bytes as they are kept, or as they were before they came into a ZIP. */
        InputStream open() throws IOException;

        /** Its path, if it is a file of its own on the disk that another process can open. */
        Optional<Path> path();

        /** Adds to a digest what differs when the content does. */
        void addTo(MessageDigest digest) throws IOException;
    }

    /**
     * Something that is not read.
     *
     * @param reason why not and what to do, for the analyst
     */
    record Refused(String reason) implements FolderItem {
        /** It stays so until it is something else. */
        @Override
        public Optional<Look> look() {
            return Optional.of(new Look("refused-" + Integer.toHexString(reason.hashCode()), true, 0));
        }
    }
}
