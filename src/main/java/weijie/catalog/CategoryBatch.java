package weijie.catalog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Typed;

/** Registers product categories with their warranty and serial format. */
final class CategoryBatch extends Batch<CategoryEntry> {

    private static final int LONGEST_WARRANTY = 240;

    private final ProductCategories categories;
    private final Map<String, ProductCategory> stored = new HashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, List<WarrantyTerm>> terms;

    CategoryBatch(ProductCategories categories, boolean stores, LocalDate today, Consumer<Change> changes) {
        super(stores, today, changes);
        this.categories = categories;
        this.terms = categories.terms();
        for (ProductCategory category : categories.all()) {
            stored.put(category.code(), category);
            codeByName.put(category.name(), category.code());
        }
    }

    @Override
    protected CategoryEntry checked(CategoryEntry typed) {
        String code = Typed.required("code", typed.code(), 10).toUpperCase(Locale.ROOT);
        String pattern = Typed.optional("serialPattern", typed.serialPattern(), 200);
        SerialFormat.of(pattern, SerialCheck.NONE);
        String months = Typed.optional("warrantyMonths", typed.warrantyMonths(), 10);
        return new CategoryEntry(
                code,
                Typed.required("name", typed.name(), 60),
                months == null ? null : Integer.toString(months(months)),
                typed.warrantyFrom(),
                pattern,
                typed.serialCheck());
    }

    static int months(String typed) {
        try {
            int months = Integer.parseInt(typed);
            if (months >= 0 && months <= LONGEST_WARRANTY) {
                return months;
            }
        } catch (NumberFormatException e) {
            throw Refusal.invalidField("warrantyMonths", "MD-876", typed, LONGEST_WARRANTY);
        }
        throw Refusal.invalidField("warrantyMonths", "MD-876", typed, LONGEST_WARRANTY);
    }

    @Override
    protected String key(CategoryEntry entry) {
        return entry.code();
    }

    @Override
    protected Registration register(CategoryEntry entry) {
        String owner = codeByName.putIfAbsent(entry.name(), entry.code());
        if (owner != null && !owner.equals(entry.code())) {
            throw Refusal.invalidField("name", "MD-879", entry.name(), owner);
        }
        ProductCategory category = stored.get(entry.code());
        return category == null ? add(entry) : change(category, entry);
    }

    private Registration add(CategoryEntry entry) {
        boolean usual = entry.serialPattern() == null && SerialFormat.hasUsualPattern(entry.code());
        SerialCheck check = usual ? SerialCheck.MOD34 : SerialCheck.NONE;
        ProductCategory category = new ProductCategory(
                entry.code(),
                entry.name(),
                usual ? SerialFormat.usualPattern(entry.code()) : entry.serialPattern(),
                Objects.requireNonNullElse(entry.serialCheck(), check));
        if (stores) {
            categories.add(category);
        }
        tell(Change.added(AuditKind.CATEGORY, category.code(), category.facts()));
        if (entry.warrantyMonths() != null) {
            begin(entry, Objects.requireNonNullElse(entry.warrantyFrom(), Typed.BEGINNING));
        }
        return Registration.ADDED;
    }

    private Registration change(ProductCategory category, CategoryEntry entry) {
        boolean warranty = warrantyChanges(entry);
        boolean described = !category.name().equals(entry.name())
                || (entry.serialPattern() != null
                        && !entry.serialPattern()
                                .equals(category.serialPattern().orElse(null)))
                || (entry.serialCheck() != null && entry.serialCheck() != category.serialCheck());
        if (described && stores) {
            Map<String, String> before = category.facts();
            category.rename(entry.name());
            category.expectSerials(
                    entry.serialPattern() == null ? category.serialPattern().orElse(null) : entry.serialPattern(),
                    Objects.requireNonNullElse(entry.serialCheck(), category.serialCheck()));
            tell(Change.of(AuditKind.CATEGORY, category.code(), "CHANGE", before, category.facts()));
        }
        return described || warranty ? Registration.CHANGED : Registration.UNCHANGED;
    }

    private boolean warrantyChanges(CategoryEntry entry) {
        if (entry.warrantyMonths() == null) {
            return false;
        }
        List<WarrantyTerm> history = terms.getOrDefault(entry.code(), List.of());
        if (history.isEmpty()) {
            begin(entry, Objects.requireNonNullElse(entry.warrantyFrom(), Typed.BEGINNING));
            return true;
        }
        WarrantyTerm last = history.get(history.size() - 1);
        if (last.months() == Integer.parseInt(entry.warrantyMonths())
                && last.validity().isOpenEnded()) {
            return false;
        }
        LocalDate from = Objects.requireNonNullElse(entry.warrantyFrom(), today);
        mustFollow(entry.code(), last.validity(), from);
        if (stores) {
            last.endOn(from.minusDays(1));
        }
        begin(entry, from);
        return true;
    }

    private void begin(CategoryEntry entry, LocalDate from) {
        WarrantyTerm term = new WarrantyTerm(entry.code(), Integer.parseInt(entry.warrantyMonths()), from);
        if (stores) {
            categories.add(term);
        }
        tell(Change.of(AuditKind.CATEGORY, entry.code(), "WARRANTY", Map.of(), term.facts()));
    }
}
