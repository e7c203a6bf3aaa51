package jirei.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jirei.cli.ListFormat.ListKind;
import jirei.export.DelimitedRows;
import jirei.search.PageSize;
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
    ListFormat form = new ListFormat();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        if (size < 1 || size > PageSize.LARGEST) {
            throw new ParameterException(command.commandLine(), "size out of range: " + size);
        }
        ListKind kind = form.kind();
        List<Suggestion> suggestions =
                Engines.ask(folders, lists, command, view -> view.suggest(String.join(" ", words), size));
        PrintWriter out = command.commandLine().getOut();
        switch (kind) {
            case TEXT -> suggestions.forEach(suggestion -> out.println(line(suggestion)));
            case JSON -> out.println(SuggestionJson.toJson(suggestions));
            case CSV -> out.print(DelimitedRows.CSV.text(rows(suggestions)));
            case TSV -> out.print(DelimitedRows.TSV.text(rows(suggestions)));
        }
        out.flush();
        return 0;
    }

    private static List<List<String>> rows(List<Suggestion> suggestions) {
        Stream<List<String>> header = Stream.of(List.of("text", "reading", "kind", "entries"));
        return Stream.concat(
                        header,
                        suggestions.stream()
                                .map(suggestion -> List.of(
                                        suggestion.text(),
                                        suggestion.reading().orElse(""),
                                        suggestion.kindLabel(),
                                        String.valueOf(suggestion.entries()))))
                .toList();
    }

    private static String line(Suggestion suggestion) {
        String reading = suggestion.reading().map(by -> " (" + by + ")").orElse("");
        return suggestion.text() + reading + " | " + suggestion.kindLabel() + " | "
                + (suggestion.entries() == 1 ? "1 entry" : suggestion.entries() + " entries");
    }
}
