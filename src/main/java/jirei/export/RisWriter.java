package jirei.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jirei.casestudy.Citation;
import jirei.casestudy.City;
import jirei.casestudy.Content.Point;
import jirei.casestudy.Entry;
import jirei.casestudy.Provenance;
import jirei.casestudy.Provenance.Guess;
import jirei.casestudy.Region;
import jirei.casestudy.ResearchDate;
import jirei.casestudy.Source;
import jirei.casestudy.Theme;
import jirei.casestudy.WrittenDate;

/**
 * Writes the entries for a reference manager, in the tagged format of Research Information Systems: two letters, two
 * blanks, a hyphen, a blank, the value, on one line. Each entry is a record, followed by one for each of its sources
 * whose own publisher or year is known. The whole citation is in a note, since managers format citations in their own
 * way.
 */
final class RisWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu/MM//");

    private RisWriter() {}

    static void write(Report report, OutputStream out) throws IOException {
        StringBuilder records = new StringBuilder();
        Set<Source> written = new HashSet<>();
        for (NumberedItem row : NumberedItem.of(report)) {
            append(records, row);
            row.item().entry().content().sources().stream()
                    .filter(source -> SourceOrigin.of(source).isKnown() && written.add(source))
                    .forEach(source -> append(records, source, row));
        }
        out.write(records.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder records, NumberedItem row) {
        Entry entry = row.item().entry();
        Provenance provenance = entry.provenance();
        Tags tags = new Tags(records);
        tags.put("TY", "RPRT");
        tags.put("TI", entry.title());
        tags.put("T2", provenance.document());
        Optional<String> publisher = known(provenance, Guess.PUBLISHER, provenance.publisher());
        tags.put("A1", publisher);
        tags.put("PB", publisher);
        Optional<ResearchDate> researched = known(provenance, Guess.DATE, provenance.researched());
        tags.put("PY", researched.map(date -> "" + date.year()));
        tags.put("DA", researched.flatMap(ResearchDate::toMonth).map(MONTH::format));
        tags.put("CY", known(provenance, Guess.CITY, entry.city().map(City::name)));
        tags.put("SP", entry.place().page().map(page -> "" + page.number()));
        tags.put("ID", entry.id().value());
        addresses(row).limit(1).forEach(address -> tags.put("UR", address));
        addresses(row).skip(1).forEach(address -> tags.put("L2", address));
        tags.put("Y2", DAY.format(row.seen()));
        tags.put("AB", text(entry));
        tags.put("N1", Citation.of(entry, row.seen()).toString());
        tags.put("N1", Wording.rated(entry).map(rated -> "評価: " + rated));
        guesses(entry).forEach(guess -> tags.put("N1", guess));
        tags.put("N1", provenance.notice().map(notice -> "注記: " + notice));
        tags.put(
                "N1",
                row.report()
                        .collection()
                        .flatMap(Report.ReportCollection::title)
                        .map(title -> "資料集: " + title));
        if (row.number() == 1) {
            tags.put(
                    "N1",
                    row.report()
                            .collection()
                            .flatMap(Report.ReportCollection::note)
                            .map(note -> "資料集のメモ: " + note));
        }
        Optional<String> heading = row.report().hasHeadings() ? row.heading() : Optional.empty();
        tags.put("N1", heading.map(text -> "見出し: " + text));
        tags.put("N1", row.item().note().map(note -> "メモ: " + note));
        tags.put("N1", row.item().foundBy().map(query -> "検索語: " + query));
        keywords(entry).forEach(keyword -> tags.put("KW", keyword));
        tags.put("KW", heading);
        tags.put("LA", "ja");
        tags.put("ER", "");
        records.append(Tags.END_OF_LINE);
    }

    /** A source with its own publisher and year, since those of the study are not those of what it cites. */
    private static void append(StringBuilder records, Source source, NumberedItem row) {
        SourceOrigin origin = SourceOrigin.of(source);
        Tags tags = new Tags(records);
        tags.put("TY", source.address().isPresent() ? "ELEC" : "GEN");
        tags.put("TI", origin.title());
        tags.put("A1", origin.publisher());
        tags.put("PB", origin.publisher());
        tags.put("PY", origin.year());
        tags.put("UR", source.address().map(URI::toString));
        tags.put("Y2", DAY.format(row.seen()));
        tags.put(
                "N1",
                "「" + row.item().entry().title() + "」の出典。Jireiの項目: "
                        + row.item().address());
        tags.put("ER", "");
        records.append(Tags.END_OF_LINE);
    }

    /** The value unless it was guessed, since RIS has no tag for a guess. */
    private static <T> Optional<T> known(Provenance provenance, Guess guess, Optional<T> value) {
        return value.filter(known -> !provenance.isGuessed(guess));
    }

    /** The guessed values, marked as such: {@code 調査時期: 2026年3月（推定）}. */
    private static Stream<String> guesses(Entry entry) {
        Provenance provenance = entry.provenance();
        return provenance.guessed().stream().flatMap(guess -> {
            Optional<String> value = switch (guess) {
                case TITLE -> Optional.empty();
                case CITY -> entry.city().map(City::name);
                case DATE -> provenance.researched().map(WrittenDate::of);
                case PUBLISHER -> provenance.publisher();
            };
            return value.map(text -> guess.label() + ": " + provenance.marked(guess, text)).stream();
        });
    }

    /** The first source with an address, then the page of the entry, then the other sources. */
    private static Stream<String> addresses(NumberedItem row) {
        List<String> sources = row.item().entry().content().sources().stream()
                .flatMap(source -> source.address().stream())
                .map(URI::toString)
                .toList();
        return Stream.of(
                        sources.stream().limit(1),
                        Stream.of(row.item().address()),
                        sources.stream().skip(1))
                .flatMap(addresses -> addresses);
    }

    /** The text of the entry without its sources, which are in the citation. */
    private static String text(Entry entry) {
        return Stream.of(
                        entry.content().overview().stream(),
                        entry.content().points().stream().map(Point::text),
                        entry.content().facts().stream().map(Object::toString))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> keywords(Entry entry) {
        return Stream.of(
                        entry.city().map(City::name),
                        entry.city().flatMap(City::country),
                        entry.city().flatMap(City::region).map(Region::label),
                        entry.theme().map(Theme::label),
                        Wording.keyword(entry),
                        Optional.of(entry.kind().label()))
                .flatMap(Optional::stream);
    }

    /** The lines of a record; a tag without a value is omitted. */
    private record Tags(StringBuilder record) {
        private static final String END_OF_LINE = "\r\n";

        void put(String tag, Optional<String> value) {
            value.ifPresent(text -> put(tag, text));
        }

        void put(String tag, String value) {
            record.append(tag).append("  - ").append(XmlText.onOneLine(value)).append(END_OF_LINE);
        }
    }
}
