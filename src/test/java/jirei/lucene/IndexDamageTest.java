package jirei.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jirei.corpus.WholeReading;
import jirei.search.EntryIndexer;
import jirei.search.SearchEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the files of an index while no program runs, it is searched again after the next indexing pass. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IndexDamageTest {
    private static final WholeReading SEOUL = StudyIndex.READINGS.getLast();

    private StudyIndex whole = new StudyIndex(Path.of(""));

    @TempDir
    Path folder = Path.of("");

    private StudyIndex index = new StudyIndex(Path.of(""));

    private static void write(StudyIndex index) {
        try (EntryIndexer indexer = index.indexer()) {
            SEOUL.replaceIn(indexer);
            indexer.publish();
        }
    }

    @BeforeAll
    void build(@TempDir Path built) {
        whole = new StudyIndex(built);
        write(whole);
    }

    @BeforeEach
    void copy() throws IOException {
        index = new StudyIndex(folder);
        for (Path file : whole.files()) {
            Path copy = folder.resolve(whole.folder().relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    /** What befalls a file. */
    enum Damage {
        TRUNCATED {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(content, content.length / 2));
            }
        },
        EMPTY {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        ZEROED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[Math.toIntExact(Files.size(file))]);
            }
        },
        NOISE {
            @Override
            void to(Path file) throws IOException {
                byte[] noise = new byte[Math.toIntExact(Files.size(file))];
                new Random(noise.length).nextBytes(noise);
                Files.write(file, noise);
            }
        },
        LONGER {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(content, content.length + 100));
            }
        },
        REMOVED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        A_FOLDER {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
            }
        },
        /** The version in the header of a file of Lucene, which is its third part. */
        OF_A_LATER_VERSION {
            @Override
            void to(Path file) throws IOException {
                byte[] content = Files.readAllBytes(file);
                int name = content.length > 5 ? content[4] : 0;
                if (content.length > 9 + name && name > 0) {
                    ByteBuffer.wrap(content).putInt(5 + name, 1_000);
                    Files.write(file, content);
                } else {
                    Files.writeString(file, "generation-99999999999999999999\n");
                }
            }
        };

        abstract void to(Path file) throws IOException;
    }

    private void searchesComeBack() {
        try (SearchEngine engine = LuceneEngine.open(folder)) {
            write(index);
            assertThat(StudyIndex.found(engine, "")).isEqualTo(SEOUL.entries().size());
            assertThat(StudyIndex.found(engine, "高齢者")).isPositive();
        }
        assertThat(index.generations())
                .filteredOn(path -> path.getFileName().toString().startsWith("generation-"))
                .hasSize(1);
    }

    private List<Path> within(Path folder, String start) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().startsWith(start))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void toTheListOfSegments(Damage damage) throws IOException {
        for (Path file : within(index.generations().getFirst(), "segments")) {
            damage.to(file);
        }
        searchesComeBack();
    }

    @ParameterizedTest
    @EnumSource
    void toTheSegments(Damage damage) throws IOException {
        List<Path> files = within(index.generations().getFirst(), "_");
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            damage.to(file);
        }
        searchesComeBack();
    }

    @ParameterizedTest
    @EnumSource
    void toThePointer(Damage damage) throws IOException {
        damage.to(folder.resolve("current"));
        searchesComeBack();
    }

    @ParameterizedTest
    @EnumSource(names = {"LONGER", "REMOVED", "A_FOLDER"})
    void toTheLock(Damage damage) throws IOException {
        for (Path lock : List.of(
                folder.resolve("jirei.lock"), index.generations().getFirst().resolve("write.lock"))) {
            if (!Files.exists(lock)) {
                Files.writeString(lock, "99999");
            }
            damage.to(lock);
        }
        searchesComeBack();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "NOISE", "A_FOLDER"})
    void toTheNoteOfTheWriter(Damage damage) throws IOException {
        damage.to(Files.writeString(folder.resolve("writer"), "1\n1 2\n"));
        searchesComeBack();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "A_FOLDER"})
    void aForeignFileBesidesAllHarmsNothing(Damage damage) throws IOException {
        Path generation = index.generations().getFirst();
        for (Path place : List.of(
                folder.resolve("notes.txt"), generation.resolve("notes.txt"), generation.resolve("_zz_9.pos"))) {
            damage.to(Files.writeString(place, "notes"));
        }
        searchesComeBack();
    }
}
