package jirei.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * The files that only tell about others: what a table's columns mean, and what a file or all of a folder are.
 *
 * <pre>
 * reports/cases.xlsx.map.yaml      the columns of reports/cases.xlsx
 * reports/cases.xlsx.meta.yaml     about reports/cases.xlsx; reports/cases.meta.yaml is the same
 * reports/_folder.meta.yaml        about all in reports and below
 * </pre>
 */
final class Companions {
    private static final String MAP = ".map.yaml";
    private static final String META = ".meta.yaml";
    private static final String FOLDER = "_folder" + META;

    /** How their names end. */
    static final List<String> ENDINGS = List.of(MAP, META);

    private Companions() {}

    /** Whether the file tells about others. */
    static boolean isOne(String file) {
        return ENDINGS.stream().anyMatch(file::endsWith);
    }

    /** What the file that tells of a table's columns would be called. */
    static String map(String file) {
        return file + MAP;
    }

    /** What the files that tell about a file would be called, the nearest first. */
    static List<String> meta(String file) {
        List<String> names = new ArrayList<>();
        names.add(file + META);
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String name = file.substring(folder.length());
        if (name.lastIndexOf('.') > 0) {
            names.add(folder + name.substring(0, name.lastIndexOf('.')) + META);
        }
        names.add(folder + FOLDER);
        while (!folder.isEmpty()) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            names.add(folder + FOLDER);
        }
        return List.copyOf(names);
    }

    /** All of them: what decides, beside the file itself, how it reads. */
    static List<String> of(String file) {
        List<String> names = new ArrayList<>(meta(file));
        names.add(map(file));
        return List.copyOf(names);
    }
}
