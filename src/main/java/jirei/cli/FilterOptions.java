package jirei.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jirei.casestudy.Attribute;
import jirei.casestudy.StudyDimension;
import jirei.query.FieldValues;
import jirei.search.Refinement;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that filter hits. Their values are read as in a query: {@code --theme AI} as {@code テーマ:AI}. */
final class FilterOptions {
    @Option(names = "--city", paramLabel = "NAME", split = ",", description = "Only these cities, such as ソウル.")
    List<String> cities = new ArrayList<>();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            split = ",",
            description = "Only these themes, such as スマートシティ; part of the name is enough.")
    List<String> themes = new ArrayList<>();

    @Option(
            names = "--rating",
            paramLabel = "MARK",
            split = ",",
            description = "Only these ratings: ★, ○, － or BENCHMARK, INFORMATION, NONE.")
    List<String> ratings = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only these kinds: 事例, 計画, 組織, 基礎情報, 資料 or INITIATIVE, PLAN, ORGANIZATION, PROFILE, DOCUMENT.")
    List<String> kinds = new ArrayList<>();

    @Option(names = "--region", paramLabel = "NAME", split = ",", description = "Only these regions, such as アジア.")
    List<String> regions = new ArrayList<>();

    @Option(names = "--country", paramLabel = "NAME", split = ",", description = "Only these countries, such as 英国.")
    List<String> countries = new ArrayList<>();

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            split = ",",
            description = "Only entries that state these years, such as 2024, 2023-, 2020-2025 or 2024開始.")
    List<String> years = new ArrayList<>();

    @Option(
            names = "--attribute",
            split = "\n",
            hideParamSyntax = true,
            paramLabel = "LABEL=VALUE",
            description = "Only entries with this value in a column of their table, such as 府省庁=環境省.")
    List<String> attributes = new ArrayList<>();

    /**
     * The refinements that the options name.
     *
     * @param command that has the options
     * @throws ParameterException if an option names no value of its dimension
     */
    Set<Refinement> refinements(CommandSpec command) {
        Set<Refinement> refinements = new LinkedHashSet<>();
        for (StudyDimension dimension : StudyDimension.values()) {
            for (String typed : typed(dimension)) {
                meant(dimension, typed, command).forEach(value -> refinements.add(new Refinement(dimension, value)));
            }
        }
        attributes.forEach(pair -> refinements.add(attribute(pair, command)));
        return refinements;
    }

    private static Refinement attribute(String pair, CommandSpec command) {
        int sign = pair.indexOf('=');
        String value = pair.substring(sign + 1).strip();
        Attribute attribute = Optional.of(pair.substring(0, Math.max(sign, 0)))
                .flatMap(Attribute::called)
                .filter(found -> !value.isEmpty())
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--attribute: not of the form LABEL=VALUE: " + pair));
        return new Refinement(attribute, value);
    }

    private static Set<String> meant(StudyDimension dimension, String typed, CommandSpec command) {
        Set<String> meant = FieldValues.meantBy(dimension, typed);
        if (meant.isEmpty()) {
            String known =
                    dimension.knownValues().stream().map(dimension::labelOf).collect(Collectors.joining(", "));
            throw new ParameterException(
                    command.commandLine(),
                    "--" + nameOf(dimension) + ": no such " + nameOf(dimension) + ": " + typed
                            + (known.isEmpty() ? "" : " (there are " + known + ")"));
        }
        return meant;
    }

    private List<String> typed(StudyDimension dimension) {
        return switch (dimension) {
            case CITY -> cities;
            case THEME -> themes;
            case RATING -> ratings;
            case KIND -> kinds;
            case REGION -> regions;
            case COUNTRY -> countries;
            case YEAR -> years;
        };
    }

    private static String nameOf(StudyDimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
