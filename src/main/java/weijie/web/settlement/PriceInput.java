package weijie.web.settlement;

import java.io.Serializable;
import weijie.settlement.RatePriceRow;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** One price while it is typed. */
public class PriceInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String categoryCode = "";
    private String provinceCode = "";
    private RepairLevel level = RepairLevel.L1;
    private Money price;

    public PriceInput() {}

    PriceInput(RatePriceRow row) {
        categoryCode = row.categoryCode();
        provinceCode = row.provinceCode();
        level = row.level();
        price = row.price();
    }

    RatePriceRow row() {
        return new RatePriceRow(categoryCode, provinceCode, level, price);
    }

    public String getCategoryCode() {
        return categoryCode;
    }

    public void setCategoryCode(String value) {
        categoryCode = value;
    }

    public String getProvinceCode() {
        return provinceCode;
    }

    public void setProvinceCode(String value) {
        provinceCode = value;
    }

    public RepairLevel getLevel() {
        return level;
    }

    public void setLevel(RepairLevel value) {
        level = value;
    }

    public Money getPrice() {
        return price;
    }

    public void setPrice(Money value) {
        price = value;
    }
}
