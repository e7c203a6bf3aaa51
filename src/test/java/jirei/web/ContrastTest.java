package jirei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jirei.ExampleFile;
import jirei.ExampleFile.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contrast of all pairs of text and background, light and dark, as defined by WCAG 2.2. */
final class ContrastTest {
    private static final Path STYLES = Path.of("src", "main", "resources", "static");
    private static final Pattern NAMED = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern ANY_COLOR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsla?|oklch|color-mix)\\(");

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark = new HashMap<>();

    @BeforeEach
    void readColors() throws IOException {
        String style = Files.readString(STYLES.resolve("colors.css"));
        int border = style.indexOf("@media");
        read(style.substring(0, border), light);
        read(style.substring(border), dark);
    }

    private static void read(String style, Map<String, String> colors) {
        NAMED.matcher(style).results().forEach(found -> colors.put(found.group(1), found.group(2)));
    }

    static List<Row> pairs() {
        return ExampleFile.rows("colors/contrast.tsv");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theContrastIsEnough(Row pair) {
        double least = Double.parseDouble(pair.cell(2));
        Map.of("light", light, "dark", dark).forEach((scheme, colors) -> {
            assertThat(colors).containsKeys(pair.cell(0), pair.cell(1));
            double contrast = contrast(colors.getOrDefault(pair.cell(0), ""), colors.getOrDefault(pair.cell(1), ""));
            assertThat(contrast)
                    .as("%s on %s in the %s", pair.cell(0), pair.cell(1), scheme)
                    .isGreaterThanOrEqualTo(least);
        });
    }

    @Test
    void contrastIsComputedAsItIsDefined() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
        assertThat(contrast("#767676", "#ffffff")).isBetween(4.5, 4.6);
        assertThat(contrast("#ffffff", "#777777")).isBetween(4.4, 4.5);
    }

    @Test
    void everyColorHasADarkTwin() {
        assertThat(dark.keySet()).isEqualTo(light.keySet()).isNotEmpty();
    }

    @Test
    void everyColorButTheThinLinesIsHeldToAContrast() {
        Set<String> held = new HashSet<>();
        pairs().forEach(pair -> held.addAll(pair.cells().subList(0, 2)));
        Set<String> decoration = Set.of("line", "key-line");
        assertThat(light.keySet()).allMatch(name -> held.contains(name) || decoration.contains(name));
    }

    @Test
    void noOtherStyleNamesAColor() throws IOException {
        try (Stream<Path> files = Files.list(STYLES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".css") && !path.endsWith("colors.css"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(ANY_COLOR);
            }
        }
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
