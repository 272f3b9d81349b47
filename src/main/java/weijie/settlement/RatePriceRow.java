package weijie.settlement;

import java.io.Serializable;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/**
 * A price as it is typed and shown.
 *
 * @param categoryCode the product category, empty for all
 * @param provinceCode the province, empty for all
 * @param level the level
 * @param price the fee, of one unit for detection or upgrade
 */
public record RatePriceRow(String categoryCode, String provinceCode, RepairLevel level, Money price)
        implements Serializable {

    public RatePriceRow {
        categoryCode = categoryCode == null ? "" : categoryCode.strip();
        provinceCode = provinceCode == null ? "" : provinceCode.strip();
    }

    public boolean isGeneral() {
        return categoryCode.isEmpty() && provinceCode.isEmpty();
    }
}
