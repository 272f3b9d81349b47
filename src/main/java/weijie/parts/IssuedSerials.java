package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weijie.shared.jpa.Rows;

/** Pieces that issues named by their serials. Where such a piece is, its last issue says; of others nobody knows. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IssuedSerials {

    @Inject
    Rows rows;

    /** Where a piece was sent last: to an outlet, or to a centre, which may pass it on without a word. */
    private record Sent(Drawn.Piece piece, long centreId, Long outletId) {

        boolean reached(Drawn line) {
            return outletId == null ? centreId == line.centreId() : outletId == line.outletId();
        }
    }

    /** Those lines that put in a piece which was sent somewhere else. */
    List<Drawn> sentElsewhere(Collection<Drawn> lines) {
        List<String> serials = lines.stream()
                .map(Drawn::newSerial)
                .filter(serial -> serial != null)
                .toList();
        Map<Drawn.Piece, Sent> last = new HashMap<>();
        rows.listOf(
                        serials,
                        "SELECT l.part_id, s.serial_no, i.centre_id, i.outlet_id FROM part_issue_serial s"
                                + " JOIN part_issue_line l ON l.id = s.issue_line_id JOIN part_issue i ON i.id = l.issue_id"
                                + " WHERE i.state IN ('SHIPPED', 'RECEIVED') AND s.serial_no IN (?*) ORDER BY i.id",
                        row -> new Sent(
                                new Drawn.Piece(row.number("part_id"), row.text("serial_no")),
                                row.number("centre_id"),
                                row.numberOrNull("outlet_id")))
                .forEach(sent -> last.put(sent.piece(), sent));
        return lines.stream()
                .filter(line -> line.piece()
                        .map(last::get)
                        .filter(sent -> !sent.reached(line))
                        .isPresent())
                .toList();
    }

    /** Says which pieces a line of an issue holds, in the place of what was said before. */
    void replace(long lineId, List<String> serials) {
        rows.change("DELETE FROM part_issue_serial WHERE issue_line_id = ?", lineId);
        for (String serial : serials) {
            rows.change("INSERT INTO part_issue_serial (issue_line_id, serial_no) VALUES (?, ?)", lineId, serial);
        }
    }
}
