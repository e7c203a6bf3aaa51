package jirei;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The rooms and arrows of the root package's description hold. */
final class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("jirei");

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
        check(rooms("corpus", "casestudy", "extraction", "japanese"));
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
    void queryNamesTheDomain() {
        check(rooms("query", "casestudy"));
    }

    @Test
    void searchNamesTheQuery() {
        check(rooms("search", "casestudy", "query"));
    }

    @Test
    void luceneNamesWhatItSearches() {
        check(rooms("lucene", "casestudy", "japanese", "query", "search"));
    }

    @Test
    void webDoesNotKnowWhichEngine() {
        check(rooms("web", "casestudy", "export", "query", "search"));
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
    void luceneHasOneHome() {
        check(library("org.apache.lucene..", "jirei.lucene..", "jirei.query.."));
    }

    @Test
    void onlyTheQueryParserOfLuceneIsNamedOutside() {
        check(noClasses()
                .that()
                .resideInAPackage("jirei.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.lucene.index..",
                        "org.apache.lucene.search..",
                        "org.apache.lucene.analysis..",
                        "org.apache.lucene.document.."));
    }

    @Test
    void theServerHasOneHome() {
        check(library("io.javalin..", "jirei.web.."));
    }

    @Test
    void templatesHaveOneHome() {
        check(library("gg.jte..", "jirei.web.."));
    }

    @Test
    void commandsHaveOneHome() {
        check(library("picocli..", "jirei.cli.."));
    }

    @Test
    void filesOfOfficesHaveOneHome() {
        check(library("org.apache.poi..", "jirei.export..", "jirei.extraction.."));
        check(library("org.openxmlformats..", "jirei.export.."));
        check(library("org.apache.commons.csv..", "jirei.corpus..", "jirei.export.."));
    }

    @Test
    void readersOfDocumentsHaveOneHome() {
        check(library("org.apache.tika..", "jirei.extraction.."));
        check(library("org.apache.pdfbox..", "jirei.extraction.."));
        check(library("org.apache.fontbox..", "jirei.extraction.."));
    }

    @Test
    void archivesHaveOneHome() {
        check(library("org.apache.commons.compress..", "jirei.corpus.."));
    }

    @Test
    void statisticsHaveOneHome() {
        check(library("org.apache.commons.statistics..", "jirei.eval.."));
    }

    @Test
    void markdownHasOneHome() {
        check(library("org.commonmark..", "jirei.corpus.."));
    }

    @Test
    void yamlHasOneHome() {
        check(library("org.snakeyaml..", "jirei.corpus.."));
    }

    @Test
    void factsOfTheWorldHaveOneHome() {
        check(library("com.ibm.icu..", "jirei.corpus.."));
    }

    @Test
    void htmlIsReadInOneRoom() {
        check(library("org.jsoup..", "jirei.corpus.."));
    }

    @Test
    void namesSayWhatATypeIs() {
        check(noClasses()
                .should()
                .haveNameMatching(".*\\.(Abstract\\w*|\\w*(Utils?|Helper|Manager|Impl|Constants|Config|Dto|Service))"));
    }

    private static void check(ArchRule rule) {
        rule.check(PROGRAM);
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

    private static ArchRule library(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static String[] with(String first, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }
}
