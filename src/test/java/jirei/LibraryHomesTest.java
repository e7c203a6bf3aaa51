package jirei;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each library is named in the rooms that stand on it, and nowhere else. */
final class LibraryHomesTest {
    @Test
    void luceneIsAtHomeWhereQueriesAreReadTranslatedAndTranscribed() {
        check(library("org.apache.lucene..", "jirei.lucene..", "jirei.query..", "jirei.opensearch.."));
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
    void theProtocolOfAssistantsHasOneHome() {
        check(library("io.modelcontextprotocol..", "jirei.mcp.."));
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
    void yamlIsReadWhereFilesOfItAre() {
        check(library("org.snakeyaml..", "jirei.corpus..", "jirei.web.openapi..", "jirei.cli"));
    }

    @Test
    void factsOfTheWorldHaveOneHome() {
        check(library("com.ibm.icu..", "jirei.places.."));
    }

    @Test
    void htmlIsReadInOneRoom() {
        check(library("org.jsoup..", "jirei.corpus.."));
    }

    private static void check(ArchRule rule) {
        rule.check(ProgramClasses.ALL);
    }

    private static ArchRule library(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
