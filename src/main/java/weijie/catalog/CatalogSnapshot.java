package weijie.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.WarrantyMonths;

/** The catalogue as it stood when this view was taken: immutable and in memory, for checks of many records. */
public final class CatalogSnapshot {

    /** A category with its warranty and the format of its serials. */
    public record Category(String code, String name, WarrantyMonths warranty, SerialFormat serials, boolean hasUnits) {

        /** The months of warranty for a unit bought on this day; none when the table is silent. */
        public OptionalInt warrantyMonths(LocalDate purchasedOn) {
            int months = warranty.on(purchasedOn);
            return months == WarrantyMonths.NONE ? OptionalInt.empty() : OptionalInt.of(months);
        }

        /** The last day of warranty, inclusive, of a unit bought on this day. */
        public Optional<LocalDate> warrantyEnd(LocalDate purchasedOn) {
            OptionalInt months = warrantyMonths(purchasedOn);
            return months.isPresent()
                    ? Optional.of(WarrantyMonths.lastDay(purchasedOn, months.getAsInt()))
                    : Optional.empty();
        }
    }

    /** A fault with the highest level it can call for, and the group within which faults are the same (G05). */
    public record Fault(String code, String name, RepairLevel highestLevel, String group) {}

    /** A price of a part within these days. */
    public record Price(Money price, DateRange validity) {}

    /** A part with its class and prices. */
    public record PartView(
            long id,
            String code,
            String name,
            String categoryCode,
            PartClass partClass,
            boolean mustReturn,
            List<Price> prices) {

        public PartView {
            prices = List.copyOf(prices);
        }

        public boolean fits(String category) {
            return categoryCode == null || categoryCode.equals(category);
        }

        public Optional<Money> priceOn(LocalDate day) {
            return prices.stream()
                    .filter(price -> price.validity().contains(day))
                    .map(Price::price)
                    .findFirst();
        }
    }

    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Map<String, Long>> models = new HashMap<>();
    private final Map<String, Fault> faults = new HashMap<>();
    private final Map<String, PartView> parts = new HashMap<>();

    /**
     * @param models model to the ids of it by category code
     */
    public CatalogSnapshot(
            Collection<Category> categories,
            Map<String, Map<String, Long>> models,
            Collection<Fault> faults,
            Collection<PartView> parts) {
        for (Category category : categories) {
            this.categories.put(category.name(), category);
        }
        for (Category category : categories) {
            this.categories.put(category.code(), category);
        }
        models.forEach((model, ids) -> this.models.put(model, Map.copyOf(ids)));
        faults.forEach(fault -> this.faults.put(fault.code(), fault));
        parts.forEach(part -> this.parts.put(part.code(), part));
    }

    /** The category with this code or, failing that, this name. */
    public Optional<Category> category(String codeOrName) {
        return Optional.ofNullable(categories.get(codeOrName));
    }

    public Collection<Category> categories() {
        return Set.copyOf(categories.values());
    }

    /** The id of a model in a category. */
    public Optional<Long> model(String model, String categoryCode) {
        return Optional.ofNullable(models.getOrDefault(model, Map.of()).get(categoryCode));
    }

    /** The categories in which a model of this designation exists. */
    public Set<String> categoriesOf(String model) {
        return models.getOrDefault(model, Map.of()).keySet();
    }

    public Optional<Fault> fault(String code) {
        return Optional.ofNullable(faults.get(code));
    }

    public Optional<PartView> part(String code) {
        return Optional.ofNullable(parts.get(code));
    }
}
