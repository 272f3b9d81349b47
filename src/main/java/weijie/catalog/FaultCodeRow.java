package weijie.catalog;

import weijie.shared.RepairLevel;

/**
 * A fault code as it is listed.
 *
 * @param faultGroup faults of one group are the same fault to a repeat window that asks for it (G05)
 */
public record FaultCodeRow(String code, String name, RepairLevel highestLevel, String faultGroup, int version) {}
