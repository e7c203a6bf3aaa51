package jirei;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jirei.casestudy.Entry;
import jirei.search.Hit;
import jirei.search.IndexView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library does what its documentation shows, and its public packages are whole. */
final class JireiTest {
    /** What other programs may use; see {@code library.md}. */
    private static final Set<String> PUBLIC = Set.of("jirei", "jirei.casestudy", "jirei.query", "jirei.search");

    @Test
    void aCorpusIsOpenedSearchedAndReadAgain(@TempDir Path corpus, @TempDir Path index) throws IOException {
        Files.writeString(corpus.resolve("harbour.md"), "# 港の備え\n\n高潮から街を守るため、防潮堤を高くする。\n");
        List<String> titles = new ArrayList<>();
        try (Jirei jirei = Jirei.open(corpus, index)) {
            for (Hit hit : jirei.search("防潮堤").hits()) {
                titles.add(hit.entry().title());
            }
            assertThat(titles).containsExactly("港の備え");
            Entry entry = jirei.search("高潮").hits().getFirst().entry();
            assertThat(jirei.entry(entry.id())).contains(entry);
            assertThat(jirei.dossiers()).hasSize(1);
            Files.writeString(corpus.resolve("lights.md"), "# 港の灯\n\n灯台を直し、防潮堤に灯をつける。\n");
            jirei.refresh();
            assertThat(jirei.search("防潮堤").total()).isEqualTo(2);
            assertThat(jirei.similar(entry.id(), 5))
                    .extracting(hit -> hit.entry().title())
                    .containsExactly("港の灯");
            try (IndexView view = jirei.view()) {
                assertThat(view.size()).isEqualTo(2);
            }
        }
    }

    @Test
    void theSameIndexIsOpenedAgainWithoutTheFilesBeingRead(@TempDir Path corpus, @TempDir Path index)
            throws IOException {
        Files.writeString(corpus.resolve("harbour.md"), "# 港の備え\n\n高潮。\n");
        Jirei.open(corpus, index).close();
        try (Jirei jirei = Jirei.open(corpus, index)) {
            assertThat(jirei.search("高潮").total()).isEqualTo(1);
        }
    }

    /** Otherwise a program could not name what it gets. */
    @Test
    void publicPackagesNeedNoOtherOfOurs() {
        assertThat(ProgramClasses.ALL.stream()
                        .filter(type -> PUBLIC.contains(type.getPackageName()) && isPublic(type))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(unit -> named(unit).map(type -> unit.getFullName() + " names " + type.getName())))
                .isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<JavaClass> named(JavaCodeUnit unit) {
        Stream<JavaType> types = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .filter(type -> type.getPackageName().startsWith("jirei") && !PUBLIC.contains(type.getPackageName()));
    }

    /** The example of the documentation is that of the class, which this test runs. */
    @Test
    void theDocumentedExampleIsTheTestedOne() throws IOException {
        String example = Files.readString(Path.of("src/main/java/jirei/Jirei.java"))
                .lines()
                .dropWhile(line -> !line.contains("<pre>{@code"))
                .skip(1)
                .takeWhile(line -> !line.contains("}</pre>"))
                .map(line -> line.replaceFirst("^ \\* ?", ""))
                .toList()
                .toString();
        assertThat(Files.readString(Path.of("src/site/library.md"))
                        .lines()
                        .toList()
                        .toString())
                .contains(example.substring(1, example.length() - 1));
    }
}
