package weijie.anomaly;

import java.time.YearMonth;
import weijie.anomaly.peer.AnomalyKind;

/**
 * Which outlets of a month are looked at; {@code null} is all.
 *
 * @param kind only those that stand out by it
 */
public record AnomalyCriteria(
        YearMonth month, String provinceCode, String centreCode, String outletCode, AnomalyKind kind) {

    boolean holds(OutletAnomalyRow row) {
        return (provinceCode == null || provinceCode.equals(row.provinceCode()))
                && (centreCode == null || centreCode.equals(row.centreCode()))
                && (outletCode == null || outletCode.equals(row.outletCode()))
                && (kind == null
                        || row.found().stream().anyMatch(one -> one.found().kind() == kind));
    }
}
