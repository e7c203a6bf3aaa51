package jirei.corpus.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** An item of the corpus folder, without its content. */
public sealed interface FolderItem {
    /** Its present state, if it can be determined. */
    Optional<Look> look();

    /**
     * The state of an item.
     *
     * @param stamp changes whenever the item changes
     * @param settled whether any later change would change the stamp too; false just after a change, since some disks
     *     store times in steps of two seconds
     * @param bytes its size
     */
    record Look(String stamp, boolean settled, long bytes) {}

    /** A file that can be read. */
    sealed interface FileItem extends FolderItem permits DiskFile, ArchiveMember {
        /** The content; of a file in a ZIP, unpacked. */
        InputStream open() throws IOException;

        /** Its path, if it is a separate file on the disk that other processes can open. */
        Optional<Path> path();

        /** Adds data to the digest that differs if the content differs. */
        void addTo(MessageDigest digest) throws IOException;
    }

    /**
     * An item that is not read.
     *
     * @param reason the cause and the remedy, for the analyst
     */
    record Refused(String reason) implements FolderItem {
        /** The same state for the same reason. */
        @Override
        public Optional<Look> look() {
            return Optional.of(new Look("refused-" + Integer.toHexString(reason.hashCode()), true, 0));
        }
    }
}
