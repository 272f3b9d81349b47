package weijie.web.importing;

import weijie.shared.DayText;

/** How a cell is put right: what stands in some columns is chosen, or picked as a day, and not only typed. */
public enum CellInput {
    LEVEL,
    OUTLET,
    MODEL,
    DAY,
    TEXT;

    static CellInput of(String key) {
        if (key == null) {
            return TEXT;
        }
        return switch (key) {
            case "REPAIR_LEVEL", "HIGHEST_LEVEL" -> LEVEL;
            case "OUTLET_CODE" -> OUTLET;
            case "PRODUCT_MODEL", "MODEL" -> MODEL;
            default -> key.endsWith("_ON") ? DAY : TEXT;
        };
    }

    /** The id of the choices on the page. */
    public String list() {
        return "choices-" + name();
    }

    /** The type of the field: a day that can be read, or is not there yet, is picked; one that cannot be read stays as it was typed. */
    String typeFor(String text) {
        return this == DAY && (text.isBlank() || DayText.read(text).isPresent()) ? "date" : "text";
    }

    /** What the field begins with: a day as the picker writes it, and nothing where it cannot be read. */
    String shown(String text) {
        return this == DAY ? DayText.read(text).map(Object::toString).orElse("") : text;
    }
}
