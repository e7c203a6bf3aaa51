package jirei.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.casestudy.Citation;
import jirei.casestudy.Entry;
import jirei.search.IndexView;
import jirei.web.api.EntryJson;
import jirei.web.http.NotFound;
import jirei.web.parts.JapanTime;
import jirei.web.study.StudyLookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a whole entry. */
@Command(name = "show", description = "Prints a whole entry with its sources and its citation.")
final class ShowCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "The id of an entry, as search prints it below each hit.")
    String id = "";

    @Mixin
    OutputFormat form = new OutputFormat();

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        String shown = Engines.ask(folders, lists, command, this::shown);
        command.commandLine().getOut().println(shown);
        return 0;
    }

    private String shown(IndexView view) {
        StudyLookup lookup = new StudyLookup(view);
        try {
            Entry entry = lookup.entry(id.strip());
            return form.isJson() ? EntryJson.of(entry, lookup.around(entry)).toJson() : text(entry);
        } catch (NotFound e) {
            throw new CommandFailure("no such entry: " + id + " (jirei search prints the id of each hit)", e);
        }
    }

    private static String text(Entry entry) {
        StringBuilder text = new StringBuilder(entry.title()).append('\n').append(EntryLine.of(entry));
        entry.provenance()
                .notice()
                .ifPresent(notice -> text.append("\nnotice: ").append(notice));
        text.append('\n');
        section(text, "", entry.content().overview());
        section(
                text,
                "points:",
                entry.content().points().stream()
                        .map(point -> "  ".repeat(point.depth()) + "- " + point.text())
                        .toList());
        section(
                text,
                "facts:",
                entry.content().facts().stream().map(fact -> "  " + fact).toList());
        section(
                text,
                "values:",
                entry.attributes().entrySet().stream()
                        .map(value -> "  " + value.getKey() + ": " + String.join(", ", value.getValue()))
                        .toList());
        section(
                text,
                "sources:",
                entry.content().sources().stream()
                        .map(source -> "  " + source.title()
                                + source.address()
                                        .map(address -> "\n  " + address)
                                        .orElse(""))
                        .toList());
        text.append("\nfile: ")
                .append(entry.provenance().file())
                .append(':')
                .append(entry.place().line());
        text.append("\ncite: ").append(Citation.of(entry, LocalDate.now(JapanTime.ZONE)));
        return text.append("\nid:   ").append(entry.id()).toString();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n');
            Optional.of(heading)
                    .filter(given -> !given.isEmpty())
                    .ifPresent(given -> text.append(given).append('\n'));
            lines.forEach(line -> text.append(line).append('\n'));
        }
    }
}
