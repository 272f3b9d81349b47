package weijie.catalog;

import weijie.shared.RepairLevel;

/** A fault code as it is listed. */
public record FaultCodeRow(String code, String name, RepairLevel highestLevel, int version) {}
