package jirei.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
        name = "manual",
        description = {
            "Prints the manual page of all commands.",
            "Read it: jirei manual | man -l -",
            "Install it: jirei manual > ~/.local/share/man/man1/jirei.1"
        })
final class ManualCommand implements Callable<Integer> {
    @Spec
    CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        out.print(ManualPage.of(new CommandLine(new Main()).getCommandSpec()));
        out.flush();
        return 0;
    }
}
