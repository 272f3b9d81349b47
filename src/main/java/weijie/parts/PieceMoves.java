package weijie.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The movements of the pieces of one document: each from where it lay to where an act brought it. */
final class PieceMoves {

    private final StockDocument document;
    private final LocalDate on;
    private final List<Move> moves = new ArrayList<>();

    PieceMoves(StockDocument document, LocalDate on) {
        this.document = document;
        this.on = on;
    }

    static PieceMoves of(ReturnParcel parcel, LocalDate on) {
        return new PieceMoves(new StockDocument(ReturnParcel.KIND, parcel.parcelNo(), 0), on);
    }

    /** What an act does to a piece, and the movement that comes of it. */
    void move(StockEvent event, BadPart piece, int lineNo, Runnable act) {
        StockSpot from = piece.spot();
        act.run();
        moves.add(new Move(document, lineNo, event, 1, from, piece.spot(), on, piece.centreId(), piece.outletId()));
    }

    List<Move> all() {
        return moves;
    }
}
