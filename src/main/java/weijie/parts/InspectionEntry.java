package weijie.parts;

import java.util.List;

/** What an inspector found, piece by piece. */
public record InspectionEntry(List<Piece> pieces) {

    public InspectionEntry {
        pieces = pieces == null ? List.of() : List.copyOf(pieces);
    }

    /** One piece. */
    public record Piece(String label, PartVerdict verdict, String remark) {}
}
