package weijie.shared.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import weijie.shared.FileStore;
import weijie.shared.Refusal;

/**
 * What the database knows of the {@link FileStore}: every file that was ever kept, with its length. A row comes with the transaction
 * that keeps the file; the tables that speak of files refer to it.
 */
@ApplicationScoped
public class FileRegister {

    @Inject
    Rows rows;

    private volatile String place;

    /** The mark of the directory that this server keeps files in. */
    void livesAt(String mark) {
        place = mark;
    }

    /**
     * Notes a file in the caller's transaction; one that is known stays as it is.
     *
     * @throws Refusal {@code FL-004} when another server gave the database another directory before the first file was kept
     */
    public void note(FileStore.Kept file) {
        boolean here = rows.first(
                        "SELECT place FROM file_place WHERE id = 1 LOCK IN SHARE MODE", row -> row.text("place"))
                .filter(mark -> mark.equals(place))
                .isPresent();
        Refusal.unless(here, Refusal.Kind.CONFLICT, "FL-004");
        rows.change(
                "INSERT INTO kept_file (sha256, bytes, kept_at) VALUES (?, ?, UTC_TIMESTAMP(3)) ON DUPLICATE KEY UPDATE bytes = bytes",
                file.sha256(),
                file.bytes());
    }

    /**
     * The files whose digest begins with two digits.
     *
     * @param prefix two hexadecimal digits
     * @return their lengths by their digests, in order
     */
    SortedMap<String, Long> startingWith(String prefix) {
        SortedMap<String, Long> found = new TreeMap<>();
        // "g" comes after the last hexadecimal digit.
        rows.list(
                        "SELECT sha256, bytes FROM kept_file WHERE sha256 >= ? AND sha256 < ?",
                        row -> Map.entry(row.text("sha256"), row.number("bytes")),
                        prefix,
                        prefix + "g")
                .forEach(file -> found.put(file.getKey(), file.getValue()));
        return found;
    }
}
