package weijie.importing;

import java.util.Objects;

/**
 * What somebody wants done with a file.
 *
 * @param fileName what the file was called; only shown, never used as a path
 * @param sheet the sheet to read, or {@code null} for the first that fits
 * @param submit whether what is stored is submitted at once
 * @param year of which year the days are that are written without one, or {@code null} when nobody says
 */
public record ImportWish(
        ImportKind kind, String fileName, CommitMode commit, boolean submit, String sheet, Integer year) {

    private static final int LONGEST_NAME = 200;

    public ImportWish {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(commit);
    }

    public static ImportWish check(ImportKind kind, String fileName) {
        return new ImportWish(kind, fileName, CommitMode.NONE, false, null, null);
    }

    String shortName() {
        String name = fileName == null
                ? ""
                : CellText.clean(fileName).replaceAll(".*[/\\\\]", "").strip();
        if (name.isEmpty()) {
            return "?";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
