package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;

/** Where headquarters says on which shelf each part lies, so that picking lists go along the shelves. */
@ApplicationScoped
public class ShelfDesk {

    /** As the audit log calls it. */
    static final String KIND = "PART_SHELF";

    private static final int LINES_MOST = 1_000;

    @Inject
    PartShelves shelves;

    @Inject
    StockNames names;

    @Inject
    Event<Change> changes;

    /**
     * Puts parts on shelves; those that are not named stay where they are.
     *
     * @throws Refusal {@code PT-721} for a part that there is not, {@code PT-737} for one named twice, {@code PT-743} for no line or too many
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public void put(List<ShelfEntry> lines) {
        Refusal.unlessField(!lines.isEmpty() && lines.size() <= LINES_MOST, "lines", "PT-743", LINES_MOST);
        Set<String> named = new HashSet<>();
        Map<Long, ShelfEntry> parts = new LinkedHashMap<>();
        for (ShelfEntry line : lines) {
            Refusal.unlessField(named.add(line.partCode()), "partCode", "PT-737", line.partCode());
            parts.put(names.part(line.partCode()).id(), line);
        }
        Map<Long, String> before = shelves.of(parts.keySet());
        parts.forEach((part, line) -> put(part, line, before.get(part)));
    }

    private void put(long part, ShelfEntry line, String before) {
        String shelf = Typed.optional("shelf", line.shelf(), 20);
        if (!Objects.equals(shelf, before)) {
            shelves.put(part, shelf);
            changes.fire(Change.of(
                    KIND, line.partCode(), "CHANGE", Change.facts("shelf", before), Change.facts("shelf", shelf)));
        }
    }
}
