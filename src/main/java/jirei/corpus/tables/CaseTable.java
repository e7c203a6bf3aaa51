package jirei.corpus.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.ParsedFile;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.corpus.folder.SourceFile;
import jirei.corpus.folder.UnreadableException;
import jirei.corpus.tables.ColumnMaps.FoundMap;
import jirei.corpus.tables.RowProblems.Fault;

/** Makes an entry of each row of a table, or of each record of a collection, and hands it on at once. */
public final class CaseTable {
    /** The most bytes of a table once it is unpacked. A table is never in memory as a whole; more is a decompression bomb. */
    public static final long LARGEST_BYTES = 4L << 30;

    /** The kind of fault of characters that could not be decoded. */
    public static final String UNDECODED = "encoding";

    /** Of each row its name is kept while the file is read, a hundred bytes or so. */
    private static final int MOST_ROWS = 1_000_000;

    /** Records that have more names than that are data, and names are among it. */
    private static final int MOST_COLUMNS = 1_000;

    private final SourceFile source;
    private final String document;
    private final FoundMap map;
    private final boolean collection;
    private final Consumer<Entry> sink;
    private final RowProblems tally;
    private final Set<String> headers = new LinkedHashSet<>();
    private final Set<EntryId> taken = new HashSet<>();

    /** How many rows that say the same were given an id so far, so that the next one need not try their ids. */
    private final Map<EntryId, Integer> copies = new HashMap<>();

    private final Map<String, Integer> linesOfKeys = new HashMap<>();
    private Columns columns;
    private int rows;

    /**
     * The cases of a file.
     *
     * @param collection whether it has a record of JSON on each line, with names of its own
     */
    public CaseTable(SourceFile source, FoundMap map, boolean collection, Consumer<Entry> sink) {
        this.source = source;
        this.map = map;
        this.collection = collection;
        this.sink = sink;
        this.tally = new RowProblems(source.file());
        this.columns = Columns.of(map.map(), headers);
        String name = source.name();
        this.document = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** What the analyst says about the columns. */
    public ColumnMap map() {
        return map.map();
    }

    /** How many entries there are so far. */
    int size() {
        return rows;
    }

    /** Makes an entry of a row; one that is blank is none. Whether there is room for more. */
    public boolean add(TableRow row) {
        if (row.isBlank()) {
            return true;
        }
        if (rows == MOST_ROWS) {
            tell(
                    row.line(),
                    new Fault(
                            Severity.PROBLEM,
                            "rows",
                            "",
                            "1つのファイルに収録できるのは%,d件までです。分けて置いてください。".formatted(MOST_ROWS),
                            "ここまでを収録"));
            return false;
        }
        learn(row);
        GarbledRows.fault(row, tally.has(UNDECODED)).ifPresent(fault -> tally.tell(row.line(), fault));
        RecordValues.of(row, columns, fault -> tally.tell(row.line(), fault)).ifPresent(values -> hand(values, row));
        return true;
    }

    /** Takes an entry that was read in another way from the same file. */
    public void adopt(Entry entry) {
        EntryId id = entry.id();
        while (!taken.add(id)) {
            String text = entry.content().text();
            EntryId same = EntryId.of(entry.title(), source.file(), text);
            id = EntryId.of(entry.title(), source.file(), text, "" + copies.merge(same, 1, Integer::sum));
        }
        Place place = entry.place();
        sink.accept(new Entry(
                id,
                entry.kind(),
                entry.title(),
                entry.city(),
                entry.theme(),
                entry.rating(),
                new Place(rows++, place.line(), place.page(), place.headings(), place.key()),
                entry.content(),
                entry.provenance(),
                entry.attributes(),
                entry.years()));
    }

    /** Tells what is wrong on a line; 0 where it concerns the file as a whole. */
    public void tell(int line, Fault fault) {
        tally.tell(line, fault);
    }

    /**
     * Tells what became of a file that could not be read to its end.
     *
     * @throws UnreadableException if nothing of it was read
     */
    public ParsedFile finishEarly(UnreadableException reason) throws UnreadableException {
        if (rows == 0) {
            throw reason;
        }
        tell(
                reason.line(),
                new Fault(
                        Severity.PROBLEM,
                        "early",
                        "",
                        String.valueOf(reason.getMessage()),
                        "ここまでの%,d件を収録".formatted(rows)));
        return finish();
    }

    /** Tells what became of the file. */
    public ParsedFile finish() {
        if (rows == 0 && tally.isEmpty()) {
            tell(0, new Fault(Severity.PROBLEM, "none", "", "ファイルに文がありません。", "項目なし"));
        }
        List<ParseProblem> problems = new ArrayList<>(map.problems());
        if (!headers.isEmpty()) {
            problems.addAll(ColumnNotes.missing(map.map(), columns, headers, source.file()));
            ColumnNotes.howRead(columns, headers, source.file()).ifPresent(problems::add);
        }
        problems.addAll(tally.toProblems());
        Dossier dossier = new Dossier(Provenance.of(source.file(), document), Optional.empty(), Map.of(), rows);
        return new ParsedFile(source.file(), source.digest(), Optional.of(dossier), problems);
    }

    /** Records may bring new names at any time. */
    private void learn(TableRow row) {
        if (!headers.containsAll(row.cells().keySet())) {
            for (String header : row.cells().keySet()) {
                if (headers.size() < MOST_COLUMNS || headers.contains(header)) {
                    headers.add(header);
                } else {
                    tell(
                            row.line(),
                            new Fault(
                                    Severity.PROBLEM,
                                    "columns",
                                    "",
                                    "列（項目名）が%,dを超えています。".formatted(MOST_COLUMNS),
                                    "超えた列は原文にだけ残す"));
                }
            }
            columns = Columns.of(map.map(), headers);
        }
    }

    private void hand(RecordValues values, TableRow row) {
        Optional<String> key = values.key().filter(name -> isNew(name, row));
        EntryId id = id(values, row, key);
        taken.add(id);
        Provenance provenance = new Provenance(
                source.file(), document, Optional.empty(), values.month(), Optional.empty(), Optional.empty());
        sink.accept(new Entry(
                id,
                columns.kind(row, collection),
                values.title(),
                values.city(),
                values.theme(),
                values.rating(),
                new Place(
                        rows++,
                        Math.max(1, row.line()),
                        Optional.empty(),
                        row.sheet().filter(sheet -> !sheet.isEmpty()).stream().toList(),
                        key),
                values.content(row.original()),
                provenance,
                values.attributes()));
    }

    private boolean isNew(String key, TableRow row) {
        Integer before = linesOfKeys.putIfAbsent(row.sheet().orElse("") + "\n" + key, row.line());
        if (before != null) {
            tell(
                    row.line(),
                    new Fault(Severity.PROBLEM, "id", key, "idの「" + key + "」は" + before + "行目と同じです。", "idなしで収録"));
        }
        return before == null;
    }

    /** A row's own id tells it apart from its namesakes; where it has none, what it says does. */
    private EntryId id(RecordValues values, TableRow row, Optional<String> key) {
        String name = values.city()
                .map(City::name)
                .map(city -> city + " " + values.title())
                .orElse(values.title());
        String own = row.sheet()
                        .filter(sheet -> !sheet.isEmpty())
                        .map(sheet -> sheet + "\n")
                        .orElse("")
                + key.orElse("");
        EntryId id = EntryId.of(name, source.file(), own);
        while (taken.contains(id)) {
            String text = text(values);
            EntryId same = EntryId.of(name, source.file(), own, text);
            id = EntryId.of(name, source.file(), own, text, "" + copies.merge(same, 1, Integer::sum));
        }
        return id;
    }

    private static String text(RecordValues values) {
        List<String> parts = new ArrayList<>(values.paragraphs());
        values.facts().forEach(fact -> parts.add(fact.toString()));
        return String.join("\n", parts);
    }
}
