package weijie.parts;

import static weijie.shared.ListOrder.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weijie.network.Scope;
import weijie.network.ScopeSql;
import weijie.shared.Caller;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.UtcNow;
import weijie.shared.jpa.Limits;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** How pieces ended: written off, rejected or confiscated, each once, and never by who inspected it; the database holds both (G18, G24). */
@ApplicationScoped
class WriteOffs {

    private record Ended(long id, WriteOffRow row) {}

    /**
     * An end that stands.
     *
     * @param askedBy who asked for its reversal, or {@code null}
     */
    record Standing(long id, int round, LocalDate doneOn, String askedBy) {}

    private static final ListOrder<Ended> ORDER =
            ListOrder.of(number("w.id", Ended::id).down());

    private static final String FROM = """
             FROM write_off w JOIN bad_part b ON b.id = w.bad_part_id JOIN return_parcel r ON r.id = w.parcel_id
            JOIN part p ON p.id = b.part_id JOIN service_centre c ON c.id = b.centre_id JOIN outlet u ON u.id = b.outlet_id WHERE 1 = 1""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    Listing<WriteOffRow> list(WriteOffCriteria criteria, Scope scope, Slice slice) {
        List<Object> args = new ArrayList<>();
        String where = FROM + ScopeSql.within("b", scope, args);
        where += new Limits(args)
                .by("c.code = ?", criteria.centre())
                .by("r.parcel_no = ?", criteria.parcel())
                .by("w.outcome = ?", criteria.outcome())
                .by("w.done_on >= ?", criteria.from())
                .by("w.done_on <= ?", criteria.to());
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<Ended> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                        rows.list(
                                "SELECT w.id, b.label, w.round, r.parcel_no, c.code AS centre_code, u.code AS outlet_code, p.code AS part_code,"
                                        + " p.name AS part_name, b.verdict, w.outcome, w.inspected_by, w.done_by, w.done_on, w.standing,"
                                        + " w.reversal_asked_by, w.reversal_reason, w.reversed_by" + where
                                        + page.behind()
                                        + page.orderBy() + page.limit(),
                                row -> new Ended(row.number("id"), row(row)),
                                args.toArray()),
                        total)
                .map(Ended::row);
    }

    private static WriteOffRow row(Row row) {
        return new WriteOffRow(
                row.text("label"),
                row.count("round"),
                row.text("parcel_no"),
                row.text("centre_code"),
                row.text("outlet_code"),
                row.text("part_code"),
                row.text("part_name"),
                row.choice(PartVerdict.class, "verdict"),
                row.choice(BadPartState.class, "outcome"),
                row.text("inspected_by"),
                row.text("done_by"),
                row.day("done_on"),
                row.numberOrNull("standing") != null,
                row.text("reversal_asked_by"),
                row.text("reversal_reason"),
                row.text("reversed_by"));
    }

    /** The end of a piece that stands, locked. */
    Optional<Standing> standing(BadPart piece) {
        return rows.first(
                "SELECT id, round, done_on, reversal_asked_by FROM write_off WHERE bad_part_id = ? AND standing FOR UPDATE",
                row -> new Standing(
                        row.number("id"), row.count("round"), row.day("done_on"), row.text("reversal_asked_by")),
                piece.id());
    }

    /** How often a piece has ended before. */
    int rounds(BadPart piece) {
        return Math.toIntExact(rows.number("SELECT COUNT(*) FROM write_off WHERE bad_part_id = ?", piece.id()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(BadPart piece, int round) {
        rows.change(
                "INSERT INTO write_off (id, bad_part_id, parcel_id, round, outcome, inspected_by, done_by, done_on, done_at, standing)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)",
                TimeOrderedId.next(),
                piece.id(),
                piece.parcelId(),
                round,
                piece.state(),
                piece.inspectedBy(),
                caller.userName(),
                LocalDate.now(clock),
                UtcNow.of(clock));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void askReversal(Standing end, String reason) {
        rows.change(
                "UPDATE write_off SET reversal_asked_by = ?, reversal_reason = ? WHERE id = ?",
                caller.userName(),
                reason,
                end.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void reverse(Standing end) {
        rows.change(
                "UPDATE write_off SET standing = NULL, reversed_by = ?, reversed_at = ? WHERE id = ?",
                caller.userName(),
                UtcNow.of(clock),
                end.id());
    }
}
