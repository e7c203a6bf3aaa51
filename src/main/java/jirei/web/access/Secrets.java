package jirei.web.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All secrets of a server, by name. Where none is a reader's, everybody may read. */
record Secrets(Map<String, Secret> byName) {
    /** Hashed once, so that a name that is not there takes as long as one with a wrong secret. */
    private static final Secret NOBODY = Secret.of(AccessRole.READER, "nobody", "correct horse battery staple");

    public Secrets {
        byName = Map.copyOf(byName);
    }

    /**
     * Reads a file with a secret a line, and comments behind {@code #}.
     *
     * @throws IllegalArgumentException if a line is none; the message names all such lines
     * @throws IOException if it cannot be read
     */
    static Secrets read(Path file) throws IOException {
        Map<String, Secret> byName = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                try {
                    Secret secret = parse(text);
                    if (byName.putIfAbsent(secret.name(), secret) != null) {
                        problems.add(file + ":" + number + ": named twice: " + secret.name());
                    }
                } catch (IllegalArgumentException e) {
                    problems.add(file + ":" + number + ": " + e.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new Secrets(byName);
    }

    private static Secret parse(String line) {
        String[] parts = line.split("\\s+", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not of the form ROLE NAME HASH");
        }
        AccessRole role = AccessRole.named(parts[0])
                .orElseThrow(
                        () -> new IllegalArgumentException("no such role: " + parts[0] + " (there are reader, admin)"));
        return new Secret(role, parts[1], parts[2]);
    }

    /** Whether some are for reading alone. */
    boolean haveReaders() {
        return byName.values().stream().anyMatch(secret -> secret.role() == AccessRole.READER);
    }

    /** The role that a name and its secret prove. */
    Optional<AccessRole> proved(String name, String plain) {
        Secret known = Optional.ofNullable(byName.get(name)).orElse(NOBODY);
        boolean isRight = known.isOf(plain);
        return isRight && byName.containsKey(name) ? Optional.of(known.role()) : Optional.empty();
    }
}
