package weijie.repair.check;

import java.util.List;

/**
 * What an accepted row looks like beside other records.
 *
 * @param rowNo the row in the file
 * @param orderNo its record's number
 * @param findings at least one
 */
public record Beside(int rowNo, String orderNo, List<Finding> findings) {}
