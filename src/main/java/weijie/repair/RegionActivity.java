package weijie.repair;

/**
 * What was repaired in a region within some time.
 *
 * @param provinceCode the province of the outlets
 * @param cityCode their prefecture-level city; absent where the outlet names none
 * @param orders records completed
 * @param abnormal those among them that are outside the fee base: abnormal, expired, invalid or fake
 * @param activeOutlets outlets with at least one valid record (G02)
 */
public record RegionActivity(String provinceCode, String cityCode, long orders, long abnormal, long activeOutlets) {}
