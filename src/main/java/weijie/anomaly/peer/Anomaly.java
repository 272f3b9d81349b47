package weijie.anomaly.peer;

import weijie.shared.Money;

/**
 * What stands out in an outlet's month, with all figures of its sentence. Rates are of ten thousand.
 *
 * @param of orders that the question was asked of
 * @param hits those that have it, or pieces
 * @param group the peers it was compared with
 * @param peers how many they were
 * @param median their median
 * @param upper what most of them do not exceed
 * @param stake what the orders above the peers' median earn, of those that have it
 */
public record Anomaly(
        long outletId,
        AnomalyKind kind,
        int of,
        int hits,
        PeerGroup group,
        int peers,
        int median,
        int upper,
        Money stake) {

    /** The outlet's own rate. */
    public int rate() {
        return new OutletFigures.Figure(of, hits, stake).rate();
    }
}
