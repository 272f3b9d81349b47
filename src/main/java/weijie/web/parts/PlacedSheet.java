package weijie.web.parts;

import java.util.Map;
import java.util.function.Function;
import weijie.parts.Location;
import weijie.shared.Texts;
import weijie.web.ListSheet;

/** A list of what lies or moves somewhere, as a spreadsheet: each names the place in the same columns. */
abstract class PlacedSheet<C, R> extends ListSheet<C, R> {

    PlacedSheet(String path, String titleKey, String... fields) {
        super(path, titleKey, fields);
    }

    /** The kind, the code and the name of the place. */
    static <R> void place(Map<String, Cell<R>> columns, Texts texts, Function<R, Location> location) {
        columns.put(
                "locationKind",
                text(
                        texts,
                        "parts.locationKind",
                        row -> texts.get("parts.kind." + location.apply(row).kind())));
        columns.put(
                "locationCode",
                text(texts, "parts.locationCode", row -> location.apply(row).code()));
        columns.put(
                "location",
                text(texts, "parts.location", row -> location.apply(row).name()));
    }
}
