package jirei.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jirei.lucene.meaning.VectorLearning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns the word vectors of the program; for developers. */
@Command(
        name = "learn-vectors",
        description = {
            "Learns word vectors from texts; for developers of the program.",
            "The same texts in the same order, options and seed give the same file. Takes minutes and two processors."
        })
final class LearnVectorsCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Texts: plain text, or JSON records in a file named .jsonl; compressed if named .gz."
                    + " A file that is named twice counts twice.")
    List<Path> texts = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file that is written.")
    Path out = Path.of("");

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "40000",
            description = "The most words. Default: ${DEFAULT-VALUE}")
    int words;

    @Option(
            names = "--dimensions",
            paramLabel = "N",
            defaultValue = "64",
            description = "The length of a vector, a multiple of 8. Default: ${DEFAULT-VALUE}")
    int dimensions;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many times the texts are learnt. Default: ${DEFAULT-VALUE}")
    int epochs;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "100000000",
            description = "The most words read from the texts. Default: ${DEFAULT-VALUE}")
    int tokens;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The seed of the random numbers. Default: ${DEFAULT-VALUE}")
    long seed;

    @Override
    public Integer call() {
        VectorLearning learning;
        try {
            learning = new VectorLearning(words, dimensions, epochs, tokens, seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (ProgressDisplay progress = ProgressDisplay.of("Learning", "steps")) {
            VectorLearning.Learnt learnt = learning.learn(texts, out, progress::done);
            command.commandLine()
                    .getOut()
                    .println("learnt " + learnt.words() + " words from " + learnt.tokens() + " tokens");
        }
        return 0;
    }
}
