package jirei;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms and arrows of the root package's description hold. */
final class ArchitectureTest {
    private static final String ANY = "any";

    @Test
    void casestudyNamesNoRoomAndNoLibrary() {
        check(only("casestudy", "java..", "org.jspecify.."));
    }

    @Test
    void japaneseNamesNoRoomAndNoLibrary() {
        check(only("japanese", "java..", "org.jspecify.."));
    }

    @Test
    void corpusNamesTheDomainAndWhatTakesTextOut() {
        check(rooms("corpus", "casestudy", "extraction", "japanese", "places"));
    }

    @Test
    void extractionNamesJapanese() {
        check(rooms("extraction", "japanese"));
    }

    @Test
    void whatStandsOnAPageNamesNoDocument() {
        check(noClasses()
                .that()
                .resideInAPackage("jirei.extraction.page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jirei.extraction"));
    }

    @Test
    void whatACellShowsNamesNoDocument() {
        check(noClasses()
                .that()
                .resideInAPackage("jirei.extraction.cells..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jirei.extraction", "jirei.extraction.page..", "jirei.extraction.inline.."));
    }

    @Test
    void textWithLinksNamesNoDocumentAndNoPage() {
        check(noClasses()
                .that()
                .resideInAPackage("jirei.extraction.inline..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jirei.extraction", "jirei.extraction.page.."));
    }

    @Test
    void queryNamesTheDomain() {
        check(rooms("query", "casestudy", "japanese", "places"));
    }

    @Test
    void placesNamesTheDomain() {
        check(rooms("places", "casestudy"));
    }

    @Test
    void searchNamesTheQuery() {
        check(rooms("search", "casestudy", "query"));
    }

    @Test
    void luceneNamesWhatItSearches() {
        check(rooms("lucene", "casestudy", "japanese", "places", "query", "search"));
    }

    @Test
    void opensearchNamesWhatTranslatesItsQueries() {
        check(rooms("opensearch", "casestudy", "query", "search", "lucene"));
    }

    @Test
    void theClientOfTheClusterHasOneHome() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("jirei.opensearch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.opensearch..", "org.apache.hc.."));
    }

    @Test
    void webDoesNotKnowWhichEngine() {
        check(rooms("web", "casestudy", "eval", "export", "places", "query", "search"));
    }

    @Test
    void assistantsAreAnsweredFromWhatThePagesShow() {
        check(rooms("mcp", "casestudy", "query", "search", "web"));
    }

    @Test
    void exportNamesTheDomain() {
        check(rooms("export", "casestudy"));
    }

    @Test
    void evalDoesNotKnowWhichEngine() {
        check(rooms("eval", "casestudy", "query", "search"));
    }

    @Test
    void ingestionDoesNotKnowWhichEngine() {
        check(rooms("ingestion", "casestudy", "corpus", "search"));
    }

    @TestFactory
    Stream<DynamicTest> arrowsInsideTheCorpus() {
        return arrows(
                "corpus",
                Map.of(
                        "text", Set.of(),
                        "folder", Set.of("text"),
                        "metadata", Set.of("folder", "text"),
                        "dossier", Set.of("metadata", "text"),
                        "slides", Set.of("dossier", "metadata", "text"),
                        "tables", Set.of("metadata", "folder", "text"),
                        "formats", Set.of("slides", "tables", "dossier", "folder", "text")));
    }

    @TestFactory
    Stream<DynamicTest> arrowsInsideLucene() {
        return arrows(
                "lucene",
                Map.ofEntries(
                        Map.entry("vocabulary", Set.of()),
                        Map.entry("analysis", Set.of("vocabulary")),
                        Map.entry("schema", Set.of("analysis")),
                        Map.entry("lexicon", Set.of("analysis", "schema")),
                        Map.entry("meaning", Set.of("analysis", "schema")),
                        Map.entry("matching", Set.of()),
                        Map.entry("translation", Set.of("matching", "lexicon", "schema", "analysis", "vocabulary")),
                        Map.entry("indexing", Set.of("schema")),
                        Map.entry("snapshot", Set.of("meaning", "indexing", "lexicon", "schema", "analysis")),
                        Map.entry(
                                "execution",
                                Set.of(
                                        "snapshot",
                                        "meaning",
                                        "matching",
                                        "translation",
                                        "lexicon",
                                        "schema",
                                        "analysis")),
                        Map.entry("suggest", Set.of("snapshot", "lexicon", "schema", "analysis", "vocabulary"))));
    }

    @TestFactory
    Stream<DynamicTest> arrowsInsideTheWeb() {
        return arrows(
                "web",
                Map.ofEntries(
                        Map.entry("http", Set.of()),
                        Map.entry("access", Set.of("http")),
                        Map.entry("url", Set.of("http")),
                        Map.entry("parts", Set.of("url")),
                        Map.entry("queries", Set.of("access", "study", "parts", "url", "http")),
                        Map.entry("study", Set.of("parts", "url", "http")),
                        Map.entry("search", Set.of("queries", "study", "parts", "url", "http")),
                        Map.entry("reading", Set.of("study", "parts", "url", "http")),
                        Map.entry("compare", Set.of("study", "parts", "url", "http")),
                        Map.entry("basket", Set.of("search", "study", "parts", "url", "http")),
                        Map.entry("upload", Set.of("access", "parts", "url", "http")),
                        Map.entry("about", Set.of("upload", "access", "study", "parts", "url", "http")),
                        Map.entry("api", Set.of("queries", "compare", "study", "parts", "url", "http")),
                        Map.entry("openapi", Set.of("http")),
                        Map.entry("feed", Set.of("study", "parts", "url", "http")),
                        Map.entry("templates", Set.of(ANY))));
    }

    @Test
    void analysisKnowsNoIndex() {
        check(noClasses()
                .that()
                .resideInAnyPackage("jirei.lucene.vocabulary..", "jirei.lucene.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.lucene.index..", "org.apache.lucene.search..", "org.apache.lucene.store.."));
    }

    @Test
    void onlyTheFolderRoomsOpenAnIndex() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "jirei.lucene.schema..",
                        "jirei.lucene.lexicon..",
                        "jirei.lucene.translation..",
                        "jirei.lucene.matching..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene.store.."));
    }

    @Test
    void fewTypesLeaveTheCorpus() {
        check(leaving("corpus", Set.of(), "Corpus", "FileStamps"));
    }

    @Test
    void fewTypesLeaveLucene() {
        check(leaving(
                "lucene",
                Set.of("opensearch"),
                "LuceneBackup",
                "LuceneBackup$FilesInto",
                "LuceneBackup$IndexFiles",
                "LuceneEngine",
                "LuceneIndex",
                "LuceneIndexer",
                "TextAnalysis",
                "TextAnalysis$WordSynonym",
                "meaning.VectorLearning",
                "meaning.VectorLearning$Learnt",
                "vocabulary.Vocabulary",
                "vocabulary.VocabularyException"));
    }

    @Test
    void noNameStandsForTwoTypes() {
        Map<String, List<JavaClass>> named = ProgramClasses.ALL.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getPackageName().startsWith("jirei.web.templates"))
                .filter(type ->
                        !type.getSimpleName().isEmpty() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        assertThat(named).allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
    }

    @Test
    void nothingNamesTheCommands() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("jirei.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jirei.cli.."));
    }

    @Test
    void roomsMakeNoCycle() {
        check(SlicesRuleDefinition.slices().matching("jirei.(*)..").should().beFreeOfCycles());
    }

    @Test
    void namesSayWhatATypeIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract\\w*|\\w*(Utils?|Helper|Manager|Impl|Constants|Config|Dto|Service))"));
    }

    private static void check(ArchRule rule) {
        rule.check(ProgramClasses.ALL);
    }

    private static ArchRule only(String room, String... packages) {
        return classes()
                .that()
                .resideInAPackage("jirei." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with("jirei." + room + "..", packages));
    }

    /** The room names these rooms and no other. */
    private static ArchRule rooms(String room, String... others) {
        String[] allowed = with("jirei." + room + "..", others);
        for (int i = 1; i < allowed.length; i++) {
            allowed[i] = "jirei." + allowed[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("jirei." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("jirei..").and(resideOutsideOfPackages(allowed)));
    }

    /** One test for each room inside a room: it names these of its neighbours and nothing of the room around it. */
    private static Stream<DynamicTest> arrows(String room, Map<String, Set<String>> allowed) {
        Set<String> found = ProgramClasses.ALL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("jirei." + room + "."))
                .map(name -> name.split("\\.", -1)[2])
                .collect(Collectors.toSet());
        DynamicTest known = DynamicTest.dynamicTest(
                "every room is known", () -> assertThat(allowed).containsOnlyKeys(found));
        return Stream.concat(
                Stream.of(known),
                allowed.entrySet().stream()
                        .filter(inside -> !inside.getValue().contains(ANY))
                        .map(inside -> DynamicTest.dynamicTest(
                                inside.getKey(), () -> check(inside(room, inside.getKey(), inside.getValue())))));
    }

    private static ArchRule inside(String room, String name, Set<String> neighbours) {
        String around = "jirei." + room;
        List<String> allowed = new ArrayList<>(List.of(around + "." + name + ".."));
        neighbours.forEach(neighbour -> allowed.add(around + "." + neighbour + ".."));
        return noClasses()
                .that()
                .resideInAPackage(around + "." + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(around + "..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))));
    }

    /** No other room names any type of this one but these; rooms that share its inner rooms are no others. */
    private static ArchRule leaving(String room, Set<String> sharing, String... types) {
        Set<String> open =
                Arrays.stream(types).map(type -> "jirei." + room + "." + type).collect(Collectors.toSet());
        return noClasses()
                .that()
                .resideOutsideOfPackages(Stream.concat(Stream.of(room), sharing.stream())
                        .map(inside -> "jirei." + inside + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAPackage("jirei." + room + "..")
                        .and(describe(
                                "a type of its own",
                                type -> !open.contains(
                                        type.getBaseComponentType().getName()))));
    }

    private static String[] with(String first, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
