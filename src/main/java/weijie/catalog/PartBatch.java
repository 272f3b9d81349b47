package weijie.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import weijie.shared.Change;
import weijie.shared.Money;
import weijie.shared.Refusal;
import weijie.shared.Registration;
import weijie.shared.Typed;

/** Registers parts with their prices. */
final class PartBatch extends Batch<PartEntry> {

    private final Parts parts;
    private final CategoryLookup categories;
    private final Map<String, Part> stored;
    private final Map<Long, List<PartPrice>> prices;
    private final Map<String, PartClass> groupClasses;

    PartBatch(Parts parts, ProductCategories categories, boolean stores, LocalDate today, Consumer<Change> changes) {
        super(stores, today, changes);
        this.parts = parts;
        this.categories = new CategoryLookup(categories);
        this.stored = parts.byCode();
        this.prices = parts.prices();
        this.groupClasses = parts.groupClasses();
    }

    @Override
    protected PartEntry checked(PartEntry typed) {
        String category = Typed.optional("category", typed.category(), 60);
        String partClass = Typed.optional("partClass", typed.partClass(), 20);
        String price = Typed.optional("unitPrice", typed.unitPrice(), 20);
        String mustReturn = Typed.optional("mustReturn", typed.mustReturn(), 10);
        return new PartEntry(
                Typed.required("code", typed.code(), 40),
                Typed.required("name", typed.name(), 100),
                category == null ? null : categories.code("category", category),
                partClass == null ? null : classOf(partClass).name(),
                price == null ? null : money(price).toString(),
                typed.priceFrom(),
                mustReturn == null ? null : Boolean.toString(yes(mustReturn)));
    }

    private static PartClass classOf(String typed) {
        return switch (typed.toUpperCase(Locale.ROOT)) {
            case "MAINBOARD", "主板" -> PartClass.MAINBOARD;
            case "LCD", "液晶屏" -> PartClass.LCD;
            case "LCD_DRIVER_BOARD", "LCD驱动主板", "LCD 驱动主板" -> PartClass.LCD_DRIVER_BOARD;
            case "OTHER", "其它", "其他", "其它配件" -> PartClass.OTHER;
            default -> throw Refusal.invalidField("partClass", "MD-882", typed);
        };
    }

    static Money money(String typed) {
        Money money;
        try {
            money = Money.parse(typed.replace(",", ""));
        } catch (NumberFormatException | ArithmeticException e) {
            throw Refusal.invalidField("unitPrice", "MD-883", typed);
        }
        if (money.isNegative()) {
            throw Refusal.invalidField("unitPrice", "MD-883", typed);
        }
        return money;
    }

    private static boolean yes(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "y", "是" -> true;
            case "0", "false", "no", "n", "否" -> false;
            default -> throw Refusal.invalidField("mustReturn", "MD-884", typed);
        };
    }

    @Override
    protected String key(PartEntry entry) {
        return entry.code();
    }

    @Override
    protected Registration register(PartEntry entry) {
        Part part = stored.get(entry.code());
        return part == null ? add(entry) : change(part, entry);
    }

    private Registration add(PartEntry entry) {
        PartClass partClass =
                entry.partClass() == null ? usualClass(entry.code()) : PartClass.valueOf(entry.partClass());
        Part part = new Part(
                entry.code(), entry.name(), entry.category(), partClass, Boolean.parseBoolean(entry.mustReturn()));
        if (stores) {
            parts.add(part);
        }
        Map<String, String> facts = new LinkedHashMap<>(part.facts());
        if (entry.unitPrice() != null) {
            PartPrice price = price(part, entry, Objects.requireNonNullElse(entry.priceFrom(), Typed.BEGINNING));
            facts.putAll(price.facts());
        }
        tellAdded(Change.added(AuditKind.PART, part.code(), facts));
        return Registration.ADDED;
    }

    private PartClass usualClass(String code) {
        String group = code.substring(code.lastIndexOf('-') + 1);
        return groupClasses.getOrDefault(group, PartClass.OTHER);
    }

    private Registration change(Part part, PartEntry entry) {
        boolean price = priceChanges(part, entry);
        String category = entry.category() == null ? part.categoryCode().orElse(null) : entry.category();
        PartClass partClass = entry.partClass() == null ? part.partClass() : PartClass.valueOf(entry.partClass());
        boolean mustReturn = entry.mustReturn() == null ? part.mustReturn() : Boolean.parseBoolean(entry.mustReturn());
        boolean described = !part.name().equals(entry.name())
                || !Objects.equals(category, part.categoryCode().orElse(null))
                || partClass != part.partClass()
                || mustReturn != part.mustReturn();
        if (described && stores) {
            Map<String, String> before = part.facts();
            part.describe(entry.name(), category, partClass, mustReturn);
            tell(Change.of(AuditKind.PART, part.code(), "CHANGE", before, part.facts()));
        }
        return described || price ? Registration.CHANGED : Registration.UNCHANGED;
    }

    private boolean priceChanges(Part part, PartEntry entry) {
        if (entry.unitPrice() == null) {
            return false;
        }
        List<PartPrice> history = prices.getOrDefault(part.id(), List.of());
        if (history.isEmpty()) {
            begin(part, entry, Objects.requireNonNullElse(entry.priceFrom(), Typed.BEGINNING));
            return true;
        }
        PartPrice last = history.get(history.size() - 1);
        if (last.price().equals(Money.parse(entry.unitPrice()))
                && last.validity().isOpenEnded()) {
            return false;
        }
        LocalDate from = Objects.requireNonNullElse(entry.priceFrom(), today);
        mustFollow(part.code(), last.validity(), from);
        if (stores) {
            last.endOn(from.minusDays(1));
        }
        begin(part, entry, from);
        return true;
    }

    private void begin(Part part, PartEntry entry, LocalDate from) {
        tell(Change.of(
                AuditKind.PART,
                part.code(),
                "PRICE",
                Map.of(),
                price(part, entry, from).facts()));
    }

    private PartPrice price(Part part, PartEntry entry, LocalDate from) {
        PartPrice price = new PartPrice(part.id(), Money.parse(entry.unitPrice()), from);
        if (stores) {
            parts.add(price);
        }
        return price;
    }
}
