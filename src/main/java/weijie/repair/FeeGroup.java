package weijie.repair;

import weijie.shared.RepairLevel;

/**
 * Handed-over records that earn the same fee, out-of-warranty ones left out.
 *
 * @param month the month of completion, {@code yyyy-MM}
 * @param count how many records
 */
public record FeeGroup(
        String categoryCode, String provinceCode, RepairLevel level, int units, String month, long count) {}
