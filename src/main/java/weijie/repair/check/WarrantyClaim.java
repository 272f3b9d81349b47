package weijie.repair.check;

import java.util.Locale;
import java.util.Optional;

/** What a record says about its warranty; whether it is true is computed from the dates, never taken from here. */
public enum WarrantyClaim {
    IN,
    OUT;

    static Optional<WarrantyClaim> read(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "IN", "保内", "保修期内", "保修内", "是", "INWARRANTY", "IN-WARRANTY" -> Optional.of(IN);
            case "OUT", "保外", "非保", "保修期外", "保修外", "否", "OUTOFWARRANTY", "OUT-OF-WARRANTY" -> Optional.of(OUT);
            default -> Optional.empty();
        };
    }
}
