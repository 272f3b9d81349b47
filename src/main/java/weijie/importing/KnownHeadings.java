package weijie.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.AbstractMap.SimpleEntry;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.shared.jpa.Rows;

/** How each centre's headings are to be read, as it said once; headquarters' own are kept apart from every centre's. */
@ApplicationScoped
public class KnownHeadings {

    /** Headquarters is no centre. */
    private static final long HEADQUARTERS = 0;

    @Inject
    Rows sql;

    private static long owner(Long centreId) {
        return centreId == null ? HEADQUARTERS : centreId;
    }

    HeadingMap of(Long centreId, ImportKind kind) {
        return new HeadingMap(sql
                .list(
                        "select heading, column_key from import_heading where centre_id = ? and kind = ?",
                        row -> new SimpleEntry<>(row.text("heading"), row.text("column_key")),
                        owner(centreId),
                        kind.name())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Puts what was said of these headings in the place of what was said before.
     *
     * @param said every heading that somebody decided on
     * @param kept what is to be remembered of that
     */
    void remember(Long centreId, ImportKind kind, Iterable<String> said, HeadingMap kept, String userName) {
        for (String heading : said) {
            sql.change(
                    "delete from import_heading where centre_id = ? and kind = ? and heading = ?",
                    owner(centreId),
                    kind.name(),
                    heading);
            String key = kept.keys().get(heading);
            if (key != null) {
                sql.change(
                        "insert into import_heading (centre_id, kind, heading, column_key, changed_by) values (?, ?, ?, ?, ?)",
                        owner(centreId),
                        kind.name(),
                        heading,
                        key,
                        userName);
            }
        }
    }
}
