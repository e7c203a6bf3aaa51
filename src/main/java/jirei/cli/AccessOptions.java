package jirei.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jirei.web.access.AccessSettings;
import jirei.web.access.AdminToken;
import jirei.web.access.SecretsFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for who may use a server. */
final class AccessOptions {
    private static final int MOST_PER_MINUTE = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    @Option(
            names = "--secrets",
            paramLabel = "FILE",
            description = "Let only clients with a secret in this file in; jirei secret makes its lines."
                    + " Where no line is a reader's, everybody may read. Default: everybody may read")
    Optional<Path> secrets = Optional.empty();

    @Option(
            names = "--rate-limit",
            paramLabel = "N",
            defaultValue = "0",
            description = "The requests of a client in a minute; more are refused with 429. 0 for any number."
                    + " Default: ${DEFAULT-VALUE}")
    int rateLimit;

    /**
     * What the options allow.
     *
     * @param token of those who add files
     * @throws ParameterException if the file of secrets is not there, or a line of it is wrong
     */
    AccessSettings settings(Optional<AdminToken> token) {
        if (rateLimit < 0 || rateLimit > MOST_PER_MINUTE) {
            throw new ParameterException(
                    command.commandLine(),
                    "--rate-limit: not a number from 0 to " + MOST_PER_MINUTE + ": " + rateLimit);
        }
        return new AccessSettings(GivenFile.of(secrets).map(this::read), token, rateLimit);
    }

    private SecretsFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(command.commandLine(), "--secrets: no such file: " + file.toAbsolutePath());
        }
        try {
            return SecretsFile.at(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--secrets: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secrets in " + file.toAbsolutePath(), e);
        }
    }
}
