package weijie.catalog;

import java.util.HashMap;
import java.util.Map;
import weijie.shared.Refusal;

/** Finds a category by what people write: its code or its name. */
final class CategoryLookup {

    private final Map<String, String> codes = new HashMap<>();

    CategoryLookup(ProductCategories categories) {
        for (ProductCategory category : categories.all()) {
            codes.put(category.name(), category.code());
        }
        for (ProductCategory category : categories.all()) {
            codes.put(category.code(), category.code());
        }
    }

    String code(String field, String codeOrName) {
        String code = codes.get(codeOrName);
        if (code == null) {
            throw Refusal.invalidField(field, "MD-873", codeOrName);
        }
        return code;
    }
}
