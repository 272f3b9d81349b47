package weijie.web.settlement;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weijie.settlement.RatePriceRow;
import weijie.shared.Money;
import weijie.shared.RepairLevel;

/** One price while it is typed. */
public class PriceInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES_MOST = 500;
    private static final Pattern CELL = Pattern.compile("tbl:(\\d{1,3}):(level|category|province|price)");

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

    /** The prices that a browser kept of the form, in their order; an amount that cannot be read is left out. */
    static List<PriceInput> kept(Map<String, Object> typed) {
        Map<Integer, PriceInput> lines = new TreeMap<>();
        typed.forEach((id, value) -> {
            Matcher cell = CELL.matcher(id);
            if (cell.matches() && lines.size() < LINES_MOST) {
                lines.computeIfAbsent(Integer.valueOf(cell.group(1)), at -> new PriceInput())
                        .take(cell.group(2), Objects.toString(value, ""));
            }
        });
        return List.copyOf(lines.values());
    }

    private void take(String column, String text) {
        switch (column) {
            case "category" -> categoryCode = text;
            case "province" -> provinceCode = text;
            case "level" ->
                level = Stream.of(RepairLevel.values())
                        .filter(one -> one.name().equals(text))
                        .findFirst()
                        .orElse(level);
            default -> price = text.matches("\\d{1,9}(\\.\\d{1,2})?") ? Money.parse(text) : null;
        }
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
