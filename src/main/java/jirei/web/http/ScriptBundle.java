package jirei.web.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts ECMAScript modules into one script, so that a page asks for one file and not for thirty. Each module becomes a
 * function that is called once; a module that fails costs only those that import it.
 *
 * <p>Imports and exports are understood in the forms that the scripts of the pages use, each on one line:
 *
 * <ul>
 *   <li>{@code import { say, tell } from "./messages.js";} and {@code import * as popup from "./popup.js";}
 *   <li>{@code export const say = …}, {@code export const { field } = …} and {@code export (async) function say(…)}
 * </ul>
 */
final class ScriptBundle {
    private static final Pattern IMPORT = Pattern.compile(
            "import (?:\\* as (?<whole>\\w+)|(?<names>\\{ \\w+(?:, \\w+)* })) from \"\\./(?<module>\\w+)\\.js\";");

    private static final Pattern EXPORT = Pattern.compile(
            "export (?<declaration>(?:const|(?:async )?function) (?:\\{ (?<several>\\w+(?:, \\w+)*) }|(?<one>\\w+)).*)");

    private static final Pattern NOT_UNDERSTOOD = Pattern.compile("(?:import|export)\\b.*");

    private final Map<String, String> functions = new LinkedHashMap<>();

    private ScriptBundle() {}

    /**
     * The modules as one script that must be loaded as a module itself.
     *
     * @param modules the text of each by its name without {@code .js}, those that are imported first
     * @throws IllegalStateException if a module imports one that does not stand before it, or by another form
     */
    static String of(Map<String, String> modules) {
        ScriptBundle bundle = new ScriptBundle();
        modules.forEach(bundle::add);
        return String.join("", bundle.functions.values());
    }

    private void add(String name, String text) {
        List<String> exported = new ArrayList<>();
        String body = text.lines().map(line -> converted(name, line, exported)).collect(Collectors.joining("\n"));
        functions.put(name, """
                const $%s = (() => {
                try {
                %s
                return { %s };
                } catch (error) { reportError(error); return {}; }
                })();
                """.formatted(name, body, String.join(", ", exported)));
    }

    private String converted(String name, String line, List<String> exported) {
        Matcher imports = IMPORT.matcher(line);
        if (imports.matches() && functions.containsKey(imports.group("module"))) {
            String names = imports.group("whole") != null ? imports.group("whole") : imports.group("names");
            return "const %s = $%s;".formatted(names, imports.group("module"));
        }
        Matcher exports = EXPORT.matcher(line);
        if (exports.matches()) {
            String names = exports.group("one") != null ? exports.group("one") : exports.group("several");
            Stream.of(names.split(", ")).forEach(exported::add);
            return exports.group("declaration");
        }
        if (NOT_UNDERSTOOD.matcher(line).matches()) {
            throw new IllegalStateException("cannot put into one script: " + name + ".js: " + line);
        }
        return line;
    }
}
