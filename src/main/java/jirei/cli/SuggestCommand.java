package jirei.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.search.IndexView;
import jirei.search.PageSize;
import jirei.search.SearchEngine;
import jirei.search.Suggestion;
import jirei.web.api.SuggestionJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints suggestions for a typed prefix. */
@Command(
        name = "suggest",
        description = "Updates the index from the corpus and prints the suggestions of the page for a text.")
final class SuggestCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "The typed text, in kanji, kana, romaji or Latin letters.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "The most suggestions, at most 100. Default: ${DEFAULT-VALUE}")
    int size = 10;

    @Mixin
    OutputFormat form = new OutputFormat();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        if (size < 1 || size > PageSize.LARGEST) {
            throw new ParameterException(command.commandLine(), "size out of range: " + size);
        }
        Vocabulary vocabulary = lists.open();
        Engines.bringUpToDate(folders, vocabulary, command.commandLine().getErr());
        try (SearchEngine engine = Engines.open(folders, vocabulary);
                IndexView view = engine.view()) {
            List<Suggestion> suggestions = view.suggest(String.join(" ", words), size);
            PrintWriter out = command.commandLine().getOut();
            if (form.isJson()) {
                out.println(SuggestionJson.toJson(suggestions));
            } else {
                suggestions.forEach(suggestion -> out.println(line(suggestion)));
            }
        }
        return 0;
    }

    private static String line(Suggestion suggestion) {
        String reading = suggestion.reading().map(by -> " (" + by + ")").orElse("");
        return suggestion.text() + reading + " | " + suggestion.kindLabel() + " | "
                + (suggestion.entries() == 1 ? "1 entry" : suggestion.entries() + " entries");
    }
}
