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

    /** Whether anything was said at all: a box that holds nothing is said to be empty by a list without pieces. */
    boolean isSaid() {
        return pieces != null || unlisted != null;
    }

    @Override
    public List<Piece> pieces() {
        return pieces == null ? List.of() : pieces;
    }

    @Override
    public List<Unlisted> unlisted() {
        return unlisted == null ? List.of() : unlisted;
    }

    /** One label, found so many times: 0 or 1. */
    public record Piece(String label, String counted) {}

    /** Pieces without a label of this parcel. */
    public record Unlisted(String partCode, String quantity, String remark) {}
}
