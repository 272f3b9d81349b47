package weijie.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.ProductCategories;
import weijie.network.RegionRow;
import weijie.network.Regions;
import weijie.shared.Refusal;

/**
 * The categories and provinces that a price can be for. A price for a code that no order carries would never be paid and nobody would
 * notice, so codes are read the way the catalogue and the regions write them, small letters forgiven, and others are refused.
 */
@ApplicationScoped
public class RateCodes {

    @Inject
    ProductCategories catalogue;

    @Inject
    Regions regions;

    @Inject
    Clock clock;

    /** The codes of all categories with their names, in order. */
    Map<String, String> categories() {
        Map<String, String> names = new LinkedHashMap<>();
        catalogue
                .list(CatalogCriteria.NONE, LocalDate.now(clock))
                .forEach(category -> names.put(category.code(), category.name()));
        return names;
    }

    /** The codes of all provinces with their names, in order. */
    Map<String, String> provinces() {
        Map<String, String> names = new LinkedHashMap<>();
        regions.provinces().forEach((RegionRow province) -> names.put(province.code(), province.name()));
        return names;
    }

    /**
     * The same prices with every code as it is written where it comes from.
     *
     * @throws Refusal {@code RC-881} for a category, {@code RC-882} for a province that does not exist, {@code RC-883} for a price without
     *     a level; each names the row, counted from 1, and what was typed
     */
    public List<RatePriceRow> checked(List<RatePriceRow> prices) {
        Map<String, String> categories = categories();
        Map<String, String> provinces = provinces();
        List<RatePriceRow> checked = new ArrayList<>();
        for (RatePriceRow price : prices) {
            int row = checked.size() + 1;
            String place = "prices[" + checked.size() + "].";
            if (price.level() == null) {
                throw Refusal.invalidField(place + "level", "RC-883", row);
            }
            checked.add(new RatePriceRow(
                    known(categories, price.categoryCode(), place + "categoryCode", "RC-881", row),
                    known(provinces, price.provinceCode(), place + "provinceCode", "RC-882", row),
                    price.level(),
                    price.price()));
        }
        return checked;
    }

    /** One price for a category and a province, for a try-out; {@code null} or empty stands for all. */
    RatePriceRow checked(RatePriceRow price) {
        return checked(List.of(price)).get(0);
    }

    private static String known(Map<String, String> names, String typed, String field, String code, int row) {
        if (typed.isEmpty() || names.containsKey(typed)) {
            return typed;
        }
        String upper = typed.toUpperCase(Locale.ROOT);
        if (names.containsKey(upper)) {
            return upper;
        }
        String meant = names.entrySet().stream()
                .filter(one -> one.getValue().equals(typed) || one.getKey().equalsIgnoreCase(typed))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        if (meant.equalsIgnoreCase(typed)) {
            return meant;
        }
        throw Refusal.invalidField(field, code, row, typed, meant.isEmpty() ? "—" : meant);
    }
}
