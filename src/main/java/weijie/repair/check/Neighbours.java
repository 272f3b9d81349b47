package weijie.repair.check;

import java.util.List;

/**
 * What stands beside one record.
 *
 * @param sameSerial the other records of the unit
 * @param unitsOfCustomer different units under this telephone number in the month, this one counted
 * @param acceptedThatDay records the outlet accepted on the day, this one counted
 */
record Neighbours(List<Visit> sameSerial, int unitsOfCustomer, int acceptedThatDay) {}
