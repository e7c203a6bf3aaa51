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

/** The options for additional word lists. */
final class WordLists {
    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "Additional words, in kuromoji's format: surface,parts,readings,part of speech.")
    Optional<Path> dictionary = Optional.empty();

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            split = ",",
            description = "Additional synonyms, a group a line, or in the format of Sudachi's dictionary.")
    List<Path> synonyms = new ArrayList<>();

    /** The built-in word lists with the additional ones. Throws {@link ParameterException} on an invalid line. */
    Vocabulary open() {
        try {
            return Vocabulary.with(GivenFile.of(dictionary), files());
        } catch (VocabularyException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** The files of synonyms. */
    List<Path> files() {
        return synonyms.stream().filter(GivenFile::isNamed).toList();
    }
}
