package weijie.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import weijie.shared.DateRange;
import weijie.shared.Money;
import weijie.shared.RepairLevel;
import weijie.shared.WarrantyMonths;

/** The catalogue as it stood when this view was taken: immutable and in memory, for checks of many records. */
public final class CatalogSnapshot {

    private static final int MOST_SOUGHT = 1000;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    private final Map<String, List<String>> near = new ConcurrentHashMap<>();
    private volatile Map<String, Set<String>> byPlain;

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

    /** The only known designation that differs from this one in nothing but case, spaces and signs between. */
    public Optional<String> modelWritten(String model) {
        Set<String> written = designations().getOrDefault(plain(model), Set.of());
        return written.size() == 1 ? Optional.of(written.iterator().next()) : Optional.empty();
    }

    /**
     * The known designations nearest to one that is not known, the nearest first; none where nothing is near. Of a file with very many
     * wrong ones only the first are looked for.
     *
     * @param categoryCode only those of this category, or {@code null} for all
     */
    public List<String> modelsLike(String model, String categoryCode) {
        if (near.size() >= MOST_SOUGHT) {
            return List.of();
        }
        return near.computeIfAbsent(
                categoryCode + '/' + model,
                none -> Nearest.of(
                        plain(model),
                        designations(),
                        designation -> categoryCode == null
                                || categoriesOf(designation).contains(categoryCode)));
    }

    private Map<String, Set<String>> designations() {
        Map<String, Set<String>> all = byPlain;
        if (all == null) {
            all = new HashMap<>();
            for (String model : models.keySet()) {
                all.computeIfAbsent(plain(model), none -> new TreeSet<>()).add(model);
            }
            byPlain = all;
        }
        return all;
    }

    private static String plain(String model) {
        return SIGNS.matcher(model).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public Optional<Fault> fault(String code) {
        return Optional.ofNullable(faults.get(code));
    }

    public Optional<PartView> part(String code) {
        return Optional.ofNullable(parts.get(code));
    }
}
