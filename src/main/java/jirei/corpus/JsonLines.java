package jirei.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jirei.casestudy.City;
import jirei.casestudy.Dossier;
import jirei.casestudy.Entry;
import jirei.casestudy.EntryId;
import jirei.casestudy.EntryKind;
import jirei.casestudy.ParseProblem;
import jirei.casestudy.ParseProblem.Severity;
import jirei.casestudy.Place;
import jirei.casestudy.Provenance;
import jirei.casestudy.Reading;

/**
 * Reads a collection of JSON Lines: a record a line, an entry a record. A line that is no record is a problem and costs
 * only itself; blank lines are none.
 *
 * <p>What a record may say stands in {@link JsonRecord}. What it says besides is noted once a file and kept in the
 * entry's original.
 */
final class JsonLines {
    /** Of each record its name is kept while the file is read, a hundred bytes or so. */
    private static final int MOST_RECORDS = 1_000_000;

    /** Whoever has this many faults in a file corrects the program that wrote it. */
    private static final int MOST_PROBLEMS = 1_000;

    private final String file;
    private final String document;
    private final Consumer<Entry> sink;
    private final List<ParseProblem> problems = new ArrayList<>();
    private final Set<EntryId> taken = new HashSet<>();
    private final Map<String, Integer> linesOfKeys = new HashMap<>();
    private final Set<String> unknownNames = new HashSet<>();
    private int records;
    private int untold;

    /** Reads a file of this path below the corpus folder, and hands on its entries. */
    JsonLines(String file, Consumer<Entry> sink) {
        this.file = file;
        this.sink = sink;
        String name = file.substring(file.lastIndexOf('/') + 1);
        this.document = name.replaceFirst("(?i)(?<=.)\\.(?:jsonl|ndjson)(?:\\.gz)?$", "");
    }

    /** Reads all lines. */
    Reading read(ByteLines lines, String digest) throws IOException {
        int number = 0;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            number++;
            if (records == MOST_RECORDS) {
                tell(
                        Severity.PROBLEM,
                        number,
                        "1つのファイルに収録できるのは%,d件までです。分けて置いてください。".formatted(MOST_RECORDS),
                        "ここまでを収録");
                break;
            }
            if (lines.wasCut()) {
                tell(Severity.PROBLEM, number, "行が長すぎます（16MBまで）。", "この行は使いません");
            } else {
                readLine(line.get(), number);
            }
        }
        if (records == 0 && problems.isEmpty()) {
            tell(Severity.PROBLEM, 0, "ファイルに文がありません。", "項目なし");
        }
        if (untold > 0) {
            problems.add(new ParseProblem(
                    Severity.PROBLEM, file, 0, "ほかにも" + untold + "か所に問題があります。ここまでを直してから読み直してください。", ""));
        }
        Provenance provenance = Provenance.of(file, document);
        Dossier dossier = new Dossier(provenance, Optional.empty(), Map.of(), records);
        return new Reading(file, digest, Optional.of(dossier), problems);
    }

    private void readLine(byte[] bytes, int number) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String line = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
            if (!line.isEmpty()) {
                JsonRecord.parse(line, problem -> tell(problem.severity(), number, problem.message(), problem.kept()))
                        .ifPresent(found -> add(found, line, number));
            }
        } catch (CharacterCodingException e) {
            tell(Severity.PROBLEM, number, "文字コードがUTF-8ではありません。UTF-8で保存し直してください。", "この行は使いません");
        }
    }

    private void add(JsonRecord found, String line, int number) {
        for (String name : found.unknownNames()) {
            if (unknownNames.add(name)) {
                tell(Severity.NOTE, number, "「" + name + "」は知らない項目です。検索には使わず、原文にだけ残します。", "");
            }
        }
        Optional<String> key = found.key().filter(name -> isNew(name, number));
        EntryId id = id(found, key);
        taken.add(id);
        Provenance provenance =
                new Provenance(file, document, Optional.empty(), found.month(), Optional.empty(), Optional.empty());
        sink.accept(new Entry(
                id,
                EntryKind.DOCUMENT,
                found.title(),
                found.city(),
                found.theme(),
                found.rating(),
                new Place(records++, number, Optional.empty(), List.of(), key),
                found.content(line),
                provenance));
    }

    private boolean isNew(String key, int number) {
        Integer before = linesOfKeys.putIfAbsent(key, number);
        if (before != null) {
            tell(Severity.PROBLEM, number, "idの「" + key + "」は" + before + "行目と同じです。", "idなしで収録");
        }
        return before == null;
    }

    /** A record's own id tells it apart from its namesakes; where it has none, what it says does. */
    private EntryId id(JsonRecord found, Optional<String> key) {
        String name = found.city()
                .map(City::name)
                .map(city -> city + " " + found.title())
                .orElse(found.title());
        EntryId id = EntryId.of(name, file, key.orElse(""));
        for (int copy = 1; taken.contains(id); copy++) {
            id = EntryId.of(name, file, key.orElse(""), String.join("\n", found.paragraphs()), "" + copy);
        }
        return id;
    }

    private void tell(Severity severity, int line, String message, String kept) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new ParseProblem(severity, file, line, message, kept));
        } else {
            untold++;
        }
    }
}
