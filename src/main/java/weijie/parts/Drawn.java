package weijie.parts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import weijie.catalog.PartClass;
import weijie.shared.jpa.Row;

/** What an order has drawn, or will, for one of its lines. */
record Drawn(
        long orderId,
        String orderNo,
        long centreId,
        int drawNo,
        int lineNo,
        long partId,
        String partCode,
        PartGroup group,
        long outletId,
        int quantity,
        boolean returns,
        String oldSerial,
        String newSerial) {

    static Drawn of(Row row) {
        return new Drawn(
                row.number("order_id"),
                row.text("order_no"),
                row.number("centre_id"),
                row.count("draw_no"),
                row.count("line_no"),
                row.number("part_id"),
                row.text("code"),
                PartGroup.of(row.choice(PartClass.class, "part_class")),
                row.number("outlet_id"),
                row.count("quantity"),
                row.flag("returns"),
                row.text("old_serial"),
                row.text("new_serial"));
    }

    StockSpot spot(StockState state) {
        return new StockSpot(StockPlace.outlet(outletId), partId, state);
    }

    StockDocument document() {
        return new StockDocument(PartDraws.KIND, orderNo, drawNo);
    }

    boolean isSame(Drawn other) {
        return lineNo == other.lineNo
                && partId == other.partId
                && outletId == other.outletId
                && quantity == other.quantity
                && returns == other.returns
                && Objects.equals(oldSerial, other.oldSerial)
                && Objects.equals(newSerial, other.newSerial);
    }

    /** The one piece that it puts in, where it says which. */
    Optional<Piece> piece() {
        return Optional.ofNullable(newSerial).map(serial -> new Piece(partId, serial));
    }

    /** A piece that is known by its serial. */
    record Piece(long partId, String serial) {}

    /** A movement of all its pieces. */
    Move move(StockEvent event, StockSpot from, StockSpot to, LocalDate today) {
        return new Move(document(), lineNo, event, quantity, from, to, today, centreId, outletId);
    }
}
