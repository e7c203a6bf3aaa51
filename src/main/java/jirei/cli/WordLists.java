package jirei.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jirei.lucene.vocabulary.Vocabulary;
import jirei.lucene.vocabulary.VocabularyException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The operator's own words. */
final class WordLists {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description =
                    "Words that the program does not know, in kuromoji's format: surface,parts,readings,part of speech.")
    Optional<Path> dictionary = Optional.empty();

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            split = ",",
            description =
                    "Synonyms beside those of the program, a group a line, or in the format of Sudachi's dictionary.")
    List<Path> synonyms = new ArrayList<>();

    /** The program's words with the operator's; a wrong line in a file is wrong usage. */
    Vocabulary open() {
        try {
            return Vocabulary.with(
                    dictionary.filter(WordLists::isNamed),
                    synonyms.stream().filter(WordLists::isNamed).toList());
        } catch (VocabularyException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** An empty setting in the environment names no file. */
    private static boolean isNamed(Path path) {
        return !path.toString().isEmpty();
    }
}
