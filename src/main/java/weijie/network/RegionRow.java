package weijie.network;

import java.math.BigDecimal;

/** A region as it is listed; a province has no parent. */
public record RegionRow(
        String code, String name, RegionLevel level, String parentCode, BigDecimal lon, BigDecimal lat) {}
