package weijie.parts;

/**
 * A part at an outlet or a centre, all that ever came and went: what is there should be what came, less what left and was used; and of the
 * old pieces those that have not ended should be those that came, less those that ended (domain.md section 4). Pieces, all of them.
 *
 * @param came good pieces that came in any way but out of a unit
 * @param left good pieces that went in any way but into a unit
 * @param used good pieces put into units, less those taken back
 * @param good good pieces that lie there
 * @param goodDifference what should lie there less what does; 0 when all is accounted for
 * @param oldCame old pieces taken out of units or found by an outlet, handed over to a centre; less those taken back
 * @param lost old pieces that were not in their parcel, or were lost with it
 * @param outstanding old pieces that have not ended, wherever they are on their way
 * @param oldDifference those that should not have ended less those that have not; 0 when all is accounted for
 */
public record PartAccountRow(
        Location location,
        String partCode,
        String partName,
        int came,
        int left,
        int used,
        int good,
        int goodDifference,
        int oldCame,
        int writtenOff,
        int rejected,
        int confiscated,
        int lost,
        int outstanding,
        int oldDifference) {

    /** Whether every piece is accounted for. */
    public boolean isWhole() {
        return goodDifference == 0 && oldDifference == 0;
    }
}
