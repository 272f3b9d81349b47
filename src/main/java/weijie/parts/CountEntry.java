package weijie.parts;

import java.util.List;

/**
 * What somebody found in a parcel, as they typed it.
 *
 * @param pieces the labels that were there; a label of the parcel that is not named was not there
 * @param unlisted what came beside
 * @param token names this count: sent twice it counts once; may be left out
 */
public record CountEntry(List<Piece> pieces, List<Unlisted> unlisted, String token) {

    public CountEntry {
        pieces = pieces == null ? List.of() : List.copyOf(pieces);
        unlisted = unlisted == null ? List.of() : List.copyOf(unlisted);
    }

    /** One label, found so many times: 0 or 1. */
    public record Piece(String label, String counted) {}

    /** Pieces without a label of this parcel. */
    public record Unlisted(String partCode, String quantity, String remark) {}
}
