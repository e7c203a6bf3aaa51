package jirei.cli;

import java.util.List;

/**
 * What a backup has, as its last member says: each other member with its length and its digest.
 *
 * @param form of the archive, raised when a later program could not read it as this one does
 * @param program that made it
 * @param made when, such as {@code 2026-11-30T10:00:00Z}
 * @param updated when the index was last brought up to date; empty if it never was
 * @param fingerprint of the index
 * @param members all others, in their order
 */
record BackupManifest(
        int form, String program, String made, String updated, String fingerprint, List<BackupMember> members) {
    /** The form that this program writes, and the only one that it reads. */
    static final int FORM = 1;

    BackupManifest {
        members = List.copyOf(members);
    }

    /**
     * A file of the archive.
     *
     * @param name with slashes: {@code index/segments_1}, {@code settings/jirei.yaml}
     * @param sha256 in hexadecimal
     */
    record BackupMember(String name, long bytes, String sha256) {
        private static final String INDEX = "index/";
        private static final String SETTINGS = "settings/";

        /** The member for a file of the index. */
        static String ofIndex(String file) {
            return INDEX + file;
        }

        /** The member for a file of settings, by its path from their folder. */
        static String ofSettings(String path) {
            return SETTINGS + path;
        }

        boolean isOfIndex() {
            return name.startsWith(INDEX);
        }

        boolean isOfSettings() {
            return name.startsWith(SETTINGS);
        }

        /** The path below the folder that it belongs to. */
        String path() {
            return name.substring(name.indexOf('/') + 1);
        }

        /** Whether it can only be a file below the folder that it belongs to. */
        boolean isPlain() {
            return (isOfIndex() && path().matches("[A-Za-z0-9_.]+") && !path().startsWith("."))
                    || (isOfSettings()
                            && !path().startsWith("/")
                            && List.of(path().split("/", -1)).stream()
                                    .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
                            && !path().contains("\\")
                            && !path().contains(":"));
        }
    }
}
