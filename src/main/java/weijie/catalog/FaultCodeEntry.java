package weijie.catalog;

/**
 * A fault code as it was typed or came in a sheet.
 *
 * @param repairLevel the highest level it can call for, as people write it: 1, 2, 3, 一级维修, 检测或升级
 */
public record FaultCodeEntry(String code, String name, String repairLevel) {}
