package jirei.corpus.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jirei.casestudy.Entry;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.ParsedFile;
import jirei.corpus.folder.Sidecars;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.SourceFile.LocalFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.tables.CaseTable;
import jirei.corpus.tables.ColumnMaps;
import jirei.corpus.tables.ColumnMaps.FoundMap;
import jirei.corpus.tables.RowProblems;
import jirei.corpus.tables.RowProblems.Fault;
import jirei.corpus.tables.Sheets;
import jirei.extraction.Description;
import jirei.extraction.ExtractionException;
import jirei.extraction.Extractor;

/** Reads workbooks: sheets that are tables of cases as such, and all others as the documents they are. */
public final class WorkbookReader implements FormatReader {
    private final Extractor extractor;
    private final Grammars grammars;

    public WorkbookReader(Extractor extractor, Grammars grammars) {
        this.extractor = extractor;
        this.grammars = grammars;
    }

    @Override
    public List<String> endings() {
        return List.of(".xlsx", ".xls", ".ods");
    }

    @Override
    public ParsedFile read(SourceFile source, Consumer<Entry> entries) throws UnreadableException {
        FoundMap map = ColumnMaps.of(source);
        CaseTable cases = new CaseTable(source, map, false, entries);
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
            ParsedFile reading = cases.finish();
            problems.addAll(0, reading.problems());
            problems.addAll(LeftOutNotes.of(description.leftOut(), source.file()));
            return new ParsedFile(reading.file(), reading.digest(), reading.dossier(), problems);
        }
        ParsedFile reading =
                grammars.read(sheets.others().toText(source.file(), description.title()), source.digest(), entries);
        List<ParseProblem> problems = new ArrayList<>(map.problems());
        problems.addAll(reading.problems());
        problems.addAll(hint(map, source));
        problems.addAll(LeftOutNotes.of(description.leftOut(), source.file()));
        return new ParsedFile(reading.file(), reading.digest(), reading.dossier(), problems);
    }

    private static List<ParseProblem> hint(FoundMap map, SourceFile source) {
        String name = Sidecars.map(source.file().substring(source.file().lastIndexOf('/') + 1));
        RowProblems hint = new RowProblems(source.file());
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
