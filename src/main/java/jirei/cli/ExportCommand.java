package jirei.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jirei.export.ColumnSelection;
import jirei.export.ExportFormat;
import jirei.export.Report;
import jirei.query.ParsedQuery;
import jirei.search.IndexView;
import jirei.web.http.BadRequest;
import jirei.web.parts.JapanTime;
import jirei.web.search.SearchReport;
import jirei.web.search.Selection;
import jirei.web.study.StudyLookup;
import jirei.web.url.BaseUrl;
import jirei.web.url.ExportOptions;
import jirei.web.url.SearchUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the hits of a search to a file, in each format that the page has. */
@Command(
        name = "export",
        description = {
            "Writes the hits of a search, or named entries, as the page exports them.",
            "The ending of --out says the format: xlsx, docx, pptx, csv, md, ris or json."
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Mixin
    QueryOptions asked = new QueryOptions();

    @Option(
            names = "--id",
            paramLabel = "ID",
            split = ",",
            description = "Only these entries, in this order, instead of all hits.")
    List<String> ids = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write. Without it a format of text is printed.")
    @Nullable
    Path out;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "The format, if the ending of --out does not say it.")
    @Nullable
    String format;

    @Option(names = "--force", defaultValue = "false", description = "Replace a file that exists.")
    boolean force;

    @Option(names = "--title", paramLabel = "TEXT", description = "The title of the document.")
    @Nullable
    String title;

    @Option(
            names = "--column",
            paramLabel = "LABEL",
            split = ",",
            description = "The columns of a spreadsheet, such as 名称,概要. Default: all")
    List<String> columns = new ArrayList<>();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "",
            description =
                    "The address of the server, such as https://jirei.example, so that links in the file lead there.")
    String baseUrl = "";

    @Mixin
    CorpusOptions folders = new CorpusOptions();

    @Mixin
    WordLists lists = new WordLists();

    @Override
    public Integer call() {
        ExportFormat chosen = chosen();
        Optional<Path> file = Optional.ofNullable(out);
        file.filter(path -> Files.exists(path) && !force).ifPresent(ExportCommand::refuse);
        ExportOptions options = options();
        SearchUrl url = asked.url();
        Selection selection = selection();
        Report report = Engines.ask(folders, lists, command, view -> report(view, url, selection));
        byte[] content = chosen.fileOf(options.title().map(report::titled).orElse(report), options.columns());
        if (file.isPresent()) {
            write(content, file.get());
            int count = report.items().size();
            command.commandLine().getErr().println((count == 1 ? "1 entry" : count + " entries") + " in " + file.get());
        } else {
            command.commandLine().getOut().print(new String(content, StandardCharsets.UTF_8));
            command.commandLine().getOut().flush();
        }
        return 0;
    }

    private Report report(IndexView view, SearchUrl typed, Selection selection) {
        StudyLookup lookup = new StudyLookup(view);
        selection.ids().stream()
                .filter(id -> view.entry(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new CommandFailure("no such entry: " + id + " (jirei search prints the id of each hit)");
                });
        SearchUrl url = lookup.named(typed);
        ParsedQuery query = lookup.parse(url);
        BaseUrl origin = new BaseUrl(baseUrl.replaceFirst("/+$", ""));
        SearchReport reports = new SearchReport(view, origin, LocalDate.now(JapanTime.ZONE));
        return selection.isEmpty() ? reports.of(url, query) : reports.of(url, query, selection);
    }

    private ExportFormat chosen() {
        String name = Optional.ofNullable(format)
                .or(() -> Optional.ofNullable(out).map(ExportCommand::ending))
                .orElseThrow(() -> wrong("name a file with --out, or a format of text with --format"));
        ExportFormat named = Arrays.stream(ExportFormat.values())
                .filter(known -> known.extension().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong("no such format: " + name + " (there are " + names() + ")"));
        if (out == null && !named.isText()) {
            throw wrong("a file of " + named.extension() + " cannot be printed: name it with --out");
        }
        return named;
    }

    private ExportOptions options() {
        if (title != null && title.length() > ExportOptions.LONGEST_TITLE) {
            throw wrong("--title: longer than " + ExportOptions.LONGEST_TITLE + " characters");
        }
        ColumnSelection selected = ColumnSelection.named(columns)
                .orElseThrow(() -> wrong("--column: no such column among " + String.join(", ", columns) + " (there are "
                        + String.join(", ", ColumnSelection.labels()) + ")"));
        return new ExportOptions(
                Optional.ofNullable(title).map(String::strip).filter(text -> !text.isEmpty()), selected);
    }

    private Selection selection() {
        try {
            return Selection.of(Map.of("id", ids));
        } catch (BadRequest e) {
            throw wrong("--id: " + e.getMessage());
        }
    }

    private void write(byte[] content, Path file) {
        OpenOption[] options = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Files.write(file, content, options);
        } catch (FileAlreadyExistsException e) {
            refuse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    private static void refuse(Path file) {
        throw new CommandFailure("the file exists: " + file.toAbsolutePath() + " (--force replaces it)");
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String names() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::extension).collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
