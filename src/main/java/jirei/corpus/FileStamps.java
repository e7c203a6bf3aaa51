package jirei.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each file of the corpus looked like from outside when it was last read through: size and time of its last
 * change. A file that still looks so has still the same digest, and need not be opened to know it. Kept beside the
 * index, and good only for the program that has written it.
 */
public final class FileStamps {
    private static final Logger LOG = LoggerFactory.getLogger(FileStamps.class);

    private final Path place;
    private final String version = Long.toString(ProgramVersion.current());
    private final Map<String, KnownFile> known = new HashMap<>();

    private record KnownFile(String stamp, String digest) {}

    private FileStamps(Path place) {
        this.place = place;
    }

    /** Reads what was kept there; what cannot be read is as if it were not there. */
    public static FileStamps at(Path place) {
        FileStamps stamps = new FileStamps(place);
        try {
            for (String line : Files.readAllLines(place)) {
                stamps.read(line.split("\t", 3));
            }
        } catch (NoSuchFileException e) {
            LOG.debug("no stamps yet: {}", place);
        } catch (IOException e) {
            LOG.info("all files will be read through, since {} cannot be read: {}", place, e.toString());
        }
        return stamps;
    }

    private void read(String[] line) {
        if (line.length == 3) {
            known.put(line[2], new KnownFile(line[0], line[1]));
        }
    }

    /** The digest of a file that looks so, if it is known. */
    synchronized Optional<String> digest(String file, String stamp) {
        return Optional.ofNullable(known.get(file))
                .filter(found -> found.stamp().equals(versioned(stamp)))
                .map(KnownFile::digest);
    }

    /** Remembers what a file looked like and what its digest was. */
    synchronized void keep(String file, String stamp, String digest) {
        known.put(file, new KnownFile(versioned(stamp), digest));
    }

    /** Writes it down for the next time, for these files only. */
    public synchronized void write(Set<String> files) {
        known.keySet().retainAll(files);
        StringBuilder lines = new StringBuilder();
        known.forEach((file, found) -> lines.append(found.stamp())
                .append('\t')
                .append(found.digest())
                .append('\t')
                .append(file)
                .append('\n'));
        try {
            Path written = Files.writeString(Path.of(place + ".new"), lines);
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.info(
                    "all files will be read through the next time, since {} cannot be written: {}",
                    place,
                    e.toString());
        }
    }

    private String versioned(String stamp) {
        return version + "-" + stamp;
    }
}
