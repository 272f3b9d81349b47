package weijie.network;

import weijie.shared.Caller;

/**
 * Whose rows a query may return: all of them, one centre's with its outlets', or one outlet's. Every query takes one.
 *
 * @param centreId the centre, or {@code null} when not limited to a centre
 * @param outletId the outlet, or {@code null} when not limited to an outlet
 */
public record Scope(Long centreId, Long outletId) {

    private static final Scope ALL = new Scope(null, null);

    /** The scope of this caller; somebody who is neither headquarters, a centre nor an outlet sees nothing. */
    public static Scope of(Caller caller) {
        if (caller.isHeadquarters()) {
            return ALL;
        }
        if (caller.centreId().isPresent()) {
            return new Scope(caller.centreId().get(), null);
        }
        return new Scope(null, caller.outletId().orElse(-1L));
    }

    public static Scope all() {
        return ALL;
    }

    public boolean isAll() {
        return centreId == null && outletId == null;
    }

    public boolean isCentre() {
        return centreId != null;
    }

    public boolean isOutlet() {
        return outletId != null;
    }

    /** Whether a row of this outlet, settled with this centre, may be seen. */
    public boolean covers(long rowCentreId, long rowOutletId) {
        return isAll() || (isCentre() ? centreId == rowCentreId : outletId == rowOutletId);
    }
}
