package weijie.catalog;

/**
 * A fault code as it was typed or came in a sheet.
 *
 * @param faultGroup the group it belongs to, of several words the first; {@code null} leaves it as it is, for a new code a group of its own
 * @param repairLevel the highest level it can call for, as people write it: 1, 2, 3, 一级维修, 检测或升级
 */
public record FaultCodeEntry(String code, String name, String repairLevel, String faultGroup) {}
