package jirei.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import jirei.web.access.AccessRole;
import jirei.web.access.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a line of the file of secrets. */
@Command(
        name = "secret",
        description = {
            "Makes a secret and prints the line with its hash for the file that serve --secrets reads. The secret itself goes to standard error, once.",
            "Add a reader: jirei secret hanako >> secrets.txt",
            "People use it with HTTP Basic as NAME and SECRET, programs as the bearer token NAME.SECRET."
        })
final class SecretCommand implements Callable<Integer> {
    private static final int RANDOM_BYTES = 24;

    @Spec
    CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "Whose it is: letters, digits, - and _.")
    String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "reader",
            description = "reader, or admin, who may add files too. Default: ${DEFAULT-VALUE}")
    String role = "reader";

    @Option(
            names = "--read",
            defaultValue = "false",
            description = "Take the secret from the terminal or standard input, instead of making one.")
    boolean read;

    @Override
    public Integer call() {
        AccessRole named = AccessRole.named(role)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--role: no such role: " + role + " (there are reader, admin)"));
        String plain = read ? typed() : random();
        Secret secret;
        try {
            secret = Secret.of(named, name, plain);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
        if (!read) {
            command.commandLine().getErr().println("secret: " + plain);
            command.commandLine().getErr().println("bearer token: " + name + "." + plain);
        }
        command.commandLine().getOut().println(secret);
        return 0;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String typed() {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(found -> Terminal.isTypedOn());
        if (console.isPresent()) {
            return Optional.ofNullable(console.get().readPassword("secret: "))
                    .map(String::valueOf)
                    .orElse("");
        }
        try {
            return Optional.ofNullable(
                            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine())
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read standard input", e);
        }
    }
}
