package jirei.corpus.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jirei.corpus.text.SourceText;

/**
 * The names of sidecars: files with the meaning of a table's columns, or with metadata on a file or a folder.
 *
 * <pre>
 * reports/cases.xlsx.map.yaml      the columns of reports/cases.xlsx
 * reports/cases.xlsx.meta.yaml     about reports/cases.xlsx; reports/cases.meta.yaml is the same
 * reports/_folder.meta.yaml        about all in reports and below
 * reports.zip.meta.yaml            about all in reports.zip
 * </pre>
 */
public final class Sidecars {
    private static final String MAP = ".map.yaml";
    private static final String META = ".meta.yaml";
    private static final String ARCHIVE = ".zip/";
    private static final String FOLDER = "_folder" + META;

    /** The endings of their names. */
    public static final List<String> ENDINGS = List.of(MAP, META);

    private Sidecars() {}

    /**
     * The files to be read: all but sidecars. Orphan sidecars are included so that they are reported: the name may be
     * misspelt, or the file it belongs to is gone.
     */
    static List<String> readable(List<String> files) {
        Set<String> about = new HashSet<>();
        files.stream().filter(file -> !isOne(file)).forEach(file -> about.addAll(of(file)));
        return files.stream()
                .filter(file -> !isOne(file) || !about.contains(file))
                .toList();
    }

    /** Whether the file is a sidecar. */
    public static boolean isOne(String file) {
        return ENDINGS.stream().anyMatch(file::endsWith);
    }

    /** The problem of an orphan sidecar. */
    public static UnreadableException withoutCompany(String file) {
        return new UnreadableException(
                file.endsWith(FOLDER)
                        ? "フォルダーについて書いたファイルですが、このフォルダーには資料がありません。置き場所を確かめてください。"
                        : "資料に添えたファイルですが、相手の資料が見つかりません。「資料のファイル名" + (file.endsWith(MAP) ? MAP : META)
                                + "」という名前か確かめるか、要らなければ消してください。");
    }

    /** The name of the sidecar for the columns of a table. */
    public static String map(String file) {
        return file + MAP;
    }

    /** Column sidecars stored elsewhere, by the name that they would have beside their table. */
    public static Map<String, Path> maps(Map<String, Path> byFile) {
        Map<String, Path> maps = new HashMap<>();
        byFile.forEach((file, path) -> maps.put(map(file), path));
        return Map.copyOf(maps);
    }

    /** The possible names of the metadata sidecars of a file, the nearest first. */
    public static List<String> meta(String file) {
        List<String> names = new ArrayList<>();
        names.add(file + META);
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        names.add(folder + SourceText.name(file) + META);
        names.add(SourceText.withoutEndings(file) + META);
        names.add(folder + FOLDER);
        while (!folder.isEmpty()) {
            if (folder.endsWith(ARCHIVE)) {
                names.add(folder.substring(0, folder.length() - 1) + META);
            }
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            names.add(folder + FOLDER);
        }
        return names.stream().distinct().toList();
    }

    /** The possible names of all sidecars of a file, which affect how it is read. */
    public static List<String> of(String file) {
        List<String> names = new ArrayList<>(meta(file));
        names.add(map(file));
        return List.copyOf(names);
    }
}
