package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.shared.jpa.Rows;

/** The shelves of headquarters on which parts lie. */
@ApplicationScoped
class PartShelves {

    @Inject
    Rows rows;

    /** The shelf of each of these parts; one that lies on none is left out. */
    Map<Long, String> of(Collection<Long> parts) {
        return rows
                .listOf(
                        parts,
                        "SELECT s.part_id, s.shelf FROM part_shelf s WHERE s.part_id IN (?*)",
                        row -> Map.entry(row.number("part_id"), row.text("shelf")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Puts a part on a shelf, or on none for {@code null}. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(long partId, String shelf) {
        if (shelf == null) {
            rows.change("DELETE FROM part_shelf WHERE part_id = ?", partId);
        } else {
            rows.change(
                    "INSERT INTO part_shelf (part_id, shelf) VALUES (?, ?) ON DUPLICATE KEY UPDATE shelf = VALUES(shelf)",
                    partId,
                    shelf);
        }
    }
}
