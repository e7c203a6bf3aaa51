package jirei.lucene.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word lists: stop words, words that the tokenizer's dictionary lacks, synonyms and spelling variants. Immutable
 * and safe for use by many threads.
 *
 * <p>Stop words and the user dictionary affect the index and are part of its fingerprint. Synonyms and spelling
 * variants are applied to queries; changing them needs no new index.
 */
public final class Vocabulary {
    private static final String STOP_WORDS = "stopwords.txt";
    private static final String QUESTION_WORDS = "question-words.txt";
    private static final String ALONE = " alone";
    private static final String USER_DICTIONARY = "user-dictionary.csv";
    private static final String SYNONYMS = "synonyms.txt";
    private static final String CONCEPTS = "concepts.txt";
    private static final String VARIANTS = "variants.txt";

    private final List<String> stopWords;
    private final List<UserWord> userWords;
    private final List<ExpansionRule> expansions;

    private Vocabulary(List<String> stopWords, List<UserWord> userWords, List<ExpansionRule> expansions) {
        this.stopWords = List.copyOf(stopWords);
        this.userWords = List.copyOf(userWords);
        this.expansions = List.copyOf(expansions);
    }

    /** Words that are ignored in queries but not in texts, in their base form. */
    public static Set<String> questionWords() {
        return questionWords(false);
    }

    /** Words that are ignored in queries unless they are part of a compound. */
    public static Set<String> questionWordsAlone() {
        return questionWords(true);
    }

    private static Set<String> questionWords(boolean alone) {
        return WordFile.ofProgram(QUESTION_WORDS).data().stream()
                .map(WordFile.WordLine::text)
                .filter(line -> line.endsWith(ALONE) == alone)
                .map(line -> line.replace(ALONE, ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The vocabulary that comes with the program. */
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    /** Read when it is first asked for. */
    private static final class Standard {
        static final Vocabulary VOCABULARY = read(Optional.empty(), List.of());
    }

    /**
     * The vocabulary of the program with the operator's files, which take precedence. A file whose first line is {@code
     * #! replace} replaces the program's user dictionary, or its synonyms and concepts, but not its spelling variants.
     * Without files it is {@link #standard()}.
     *
     * @throws VocabularyException if a line is invalid or a file cannot be read
     */
    public static Vocabulary with(Optional<Path> dictionary, List<Path> synonyms) {
        return dictionary.isEmpty() && synonyms.isEmpty() ? standard() : read(dictionary, synonyms);
    }

    private static Vocabulary read(Optional<Path> dictionary, List<Path> synonyms) {
        List<VocabularyException.Problem> problems = new ArrayList<>();
        List<WordFile> words = files(dictionary.stream().toList(), List.of(USER_DICTIONARY), problems);
        List<WordFile> groups = files(synonyms, List.of(SYNONYMS, CONCEPTS), problems);
        List<String> stopWords = WordFile.ofProgram(STOP_WORDS).data().stream()
                .map(WordFile.WordLine::text)
                .toList();
        List<UserWord> userWords = userWords(words, problems);
        List<ExpansionRule> expansions = new ArrayList<>(new SynonymGroups(Relation.VARIANT, problems)
                .read(WordFile.ofProgram(VARIANTS).data()));
        groups.forEach(file -> expansions.addAll(expansions(file.data(), problems)));
        if (!problems.isEmpty()) {
            throw new VocabularyException(problems);
        }
        return new Vocabulary(stopWords, userWords, expansions);
    }

    /**
     * The same with further synonyms and concepts, which take precedence.
     *
     * @param lines as in the operator's file, but not in the format of Sudachi's dictionary
     * @throws VocabularyException if a line is invalid
     */
    public Vocabulary withSynonyms(List<String> lines) {
        List<VocabularyException.Problem> problems = new ArrayList<>();
        List<ExpansionRule> all = new ArrayList<>(groups(new WordFile("further synonyms", lines).data(), problems));
        if (!problems.isEmpty()) {
            throw new VocabularyException(problems);
        }
        all.addAll(expansions);
        return new Vocabulary(stopWords, userWords, all);
    }

    /** The operator's files, followed by the program's unless one of them replaces it. */
    private static List<WordFile> files(
            List<Path> paths, List<String> own, List<VocabularyException.Problem> problems) {
        List<WordFile> files = new ArrayList<>();
        paths.forEach(path -> files.add(WordFile.at(path, problems)));
        if (files.stream().noneMatch(WordFile::replaces)) {
            own.forEach(name -> files.add(WordFile.ofProgram(name)));
        }
        return files;
    }

    /** The words of the files; if two files have the same word, the first file wins. */
    private static List<UserWord> userWords(List<WordFile> files, List<VocabularyException.Problem> problems) {
        List<UserWord> words = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (WordFile file : files) {
            Set<String> here = new HashSet<>();
            for (WordFile.WordLine line : file.data()) {
                UserWord.read(line, problems).ifPresent(word -> {
                    if (!here.add(word.surface())) {
                        problems.add(line.problem("the same word twice: " + word.surface()));
                    } else if (!before.contains(word.surface())) {
                        words.add(word);
                    }
                });
            }
            before.addAll(here);
        }
        return words;
    }

    private static List<ExpansionRule> expansions(
            List<WordFile.WordLine> lines, List<VocabularyException.Problem> problems) {
        return SudachiSynonyms.are(lines) ? SudachiSynonyms.read(lines, problems) : groups(lines, problems);
    }

    private static List<ExpansionRule> groups(
            List<WordFile.WordLine> lines, List<VocabularyException.Problem> problems) {
        Map<Boolean, List<WordFile.WordLine>> concepts =
                lines.stream().collect(Collectors.partitioningBy(ConceptGroups::isOne));
        List<ExpansionRule> expansions = new ArrayList<>(
                new SynonymGroups(Relation.SYNONYM, problems).read(concepts.getOrDefault(false, List.of())));
        expansions.addAll(ConceptGroups.read(concepts.getOrDefault(true, List.of()), problems));
        return expansions;
    }

    /** Words that are ignored in searches. */
    public List<String> stopWords() {
        return stopWords;
    }

    /** Words that the tokenizer's own dictionary lacks. */
    public List<UserWord> userWords() {
        return userWords;
    }

    /** The expansions of forms, in the order of the files. */
    public List<ExpansionRule> expansions() {
        return expansions;
    }
}
