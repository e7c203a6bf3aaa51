package jirei.extraction;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jirei.extraction.ExtractionException.Reason;

/**
 * The process that reads documents. It is given lines of {@link WorkerRequest} and answers with lines of {@link
 * WorkerAnswer}; it ends with the process that started it, or when one document was too much for it.
 */
public final class ExtractionWorker {
    private static final WorkFolder FOLDER = WorkFolder.ofThisProcess();

    private final Extractor extractor = new AnyExtractor();
    private final PrintStream answers;

    private ExtractionWorker(PrintStream answers) {
        this.answers = answers;
    }

    /** Serves until nothing more is asked. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // Libraries that print must not be taken for an answer.
        System.setOut(System.err);
        Thread.ofPlatform().daemon().start(ExtractionWorker::endWithParent);
        ExtractionWorker worker = new ExtractionWorker(answers);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            worker.read(WorkerRequest.ofLine(line));
            FOLDER.empty();
        }
        FOLDER.close();
    }

    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            parent.onExit().join();
            FOLDER.close();
            Runtime.getRuntime().halt(0);
        });
    }

    private void read(WorkerRequest request) {
        try {
            Description description = extractor.extract(
                    Path.of(request.file()),
                    piece -> answers.println(WorkerAnswer.of(piece).toLine()));
            answers.println(WorkerAnswer.of(description).toLine());
        } catch (ExtractionException e) {
            fail(e.reason(), e);
        } catch (RuntimeException | StackOverflowError e) {
            // What a library says of a file that it did not expect, or a path that is none here.
            fail(Reason.DAMAGED, e);
        } catch (OutOfMemoryError e) {
            fail(Reason.TOO_HEAVY, e);
            answers.flush();
            Runtime.getRuntime().halt(1);
        }
        answers.flush();
    }

    private void fail(Reason reason, Throwable cause) {
        answers.println(WorkerAnswer.of(reason, cause.toString()).toLine());
    }
}
