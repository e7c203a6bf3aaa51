package jirei;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class with a main method that runs in a JVM of its own. */
public final class JavaProgram {
    private JavaProgram() {}

    /**
     * The command that runs it with this JVM's Java and class path.
     *
     * @param options of the new JVM
     */
    public static List<String> command(Class<?> program, List<String> options, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Ends a program that runs until its standard input ends, and returns when it has ended. */
    public static void end(Process program) throws IOException {
        program.getOutputStream().close();
        try {
            program.waitFor();
        } catch (InterruptedException e) {
            program.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
