package weijie.repair.check;

import java.util.Optional;
import weijie.shared.WordKind;
import weijie.shared.Words;

/** What a record says about its warranty; whether it is true is computed from the dates, never taken from here. */
public enum WarrantyClaim {
    IN,
    OUT,
    /** Something is said and nobody knows what it means: a person decides before anything is paid. */
    UNKNOWN;

    static WarrantyClaim read(String text, Words words) {
        return Optional.of(text)
                .flatMap(word -> words.meaning(WordKind.WARRANTY, word))
                .map(WarrantyClaim::valueOf)
                .orElse(UNKNOWN);
    }
}
