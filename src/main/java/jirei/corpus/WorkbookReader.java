package jirei.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Reading;
import jirei.corpus.ColumnMaps.Found;
import jirei.corpus.SourceFile.LocalFile;
import jirei.corpus.Tally.Fault;
import jirei.extraction.Description;
import jirei.extraction.ExtractionException;
import jirei.extraction.Extractor;

/** Reads workbooks: sheets that are tables of cases as such, and all others as the documents they are. */
final class WorkbookReader implements FormatReader {
    private final Extractor extractor;
    private final Grammars grammars;

    WorkbookReader(Extractor extractor, Grammars grammars) {
        this.extractor = extractor;
        this.grammars = grammars;
    }

    @Override
    public List<String> endings() {
        return List.of(".xlsx", ".xls", ".ods");
    }

    @Override
    public Reading read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        Found map = ColumnMaps.of(source);
        Cases cases = new Cases(source, map, false, entries);
        Sheets sheets = new Sheets(cases);
        Description description;
        try (LocalFile file = source.onDisk()) {
            description = extractor.extract(file.path(), sheets);
        } catch (ExtractionException e) {
            return cases.finishEarly(DocumentReader.unreadable(source, e));
        } catch (IOException e) {
            return cases.finishEarly(UnreadableException.of(e));
        }
        sheets.end();
        if (sheets.hasTables()) {
            List<ParseProblem> problems = new ArrayList<>();
            if (!sheets.others().isEmpty()) {
                problems.addAll(grammars.read(
                                sheets.others().toText(source.file(), description.title()),
                                source.digest(),
                                cases::adopt)
                        .problems());
            }
            Reading reading = cases.finish();
            problems.addAll(0, reading.problems());
            return new Reading(reading.file(), reading.digest(), reading.dossier(), problems);
        }
        Reading reading =
                grammars.read(sheets.others().toText(source.file(), description.title()), source.digest(), entries);
        List<ParseProblem> problems = new ArrayList<>(map.problems());
        problems.addAll(reading.problems());
        problems.addAll(hint(map, source));
        return new Reading(reading.file(), reading.digest(), reading.dossier(), problems);
    }

    private static List<ParseProblem> hint(Found map, SourceFile source) {
        String name = Companions.map(source.file().substring(source.file().lastIndexOf('/') + 1));
        Tally hint = new Tally(source.file());
        if (map.map().isNone()) {
            hint.tell(
                    0,
                    new Fault(
                            Severity.NOTE,
                            "hint",
                            "",
                            "題名や本文の列が見出しからわからないため、文書として読みました。1行1件の事例表なら「" + name + "」を横に置いてください。",
                            ""));
        } else {
            hint.tell(
                    0,
                    new Fault(
                            Severity.PROBLEM,
                            "unmapped",
                            "",
                            "「" + name + "」の title や text の列がどのシートにもありません。列名と見出しの行を確かめてください。",
                            "文書として収録"));
        }
        return hint.toProblems();
    }
}
