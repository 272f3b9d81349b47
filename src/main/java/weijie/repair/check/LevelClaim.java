package weijie.repair.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import weijie.shared.RepairLevel;
import weijie.shared.WordKind;
import weijie.shared.Words;

/** The level that a record claims. Two levels in one repair process are the higher one, never a sum (G04). */
final class LevelClaim {

    private static final Pattern BETWEEN = Pattern.compile("[+/、,，;；&和及]");

    /** A level called by its number: 4, L4, 四级, 4级维修. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:L|LV|LEVEL)?-?\\d+(?:\\.\\d+)?(?:级(?:维修)?)?|[零〇一二两三四五六七八九十百]+级(?:维修)?");

    private LevelClaim() {}

    /** Whether a piece of the text names a level by a number that is none of the known ones. */
    static boolean isOutsideTheStandard(String text, Words words) {
        return BETWEEN.splitAsStream(text)
                .anyMatch(piece -> NUMBERED.matcher(piece).matches()
                        && words.meaning(WordKind.LEVEL, piece).isEmpty());
    }

    /** The level, or nothing when a word of the text is none of the known ones. */
    static Optional<RepairLevel> read(String text, Words words) {
        Optional<RepairLevel> whole = words.meaning(WordKind.LEVEL, text).map(RepairLevel::valueOf);
        if (whole.isPresent()) {
            return whole;
        }
        List<RepairLevel> levels = new ArrayList<>(2);
        for (String piece : BETWEEN.split(text)) {
            Optional<String> level = words.meaning(WordKind.LEVEL, piece);
            if (level.isEmpty()) {
                return Optional.empty();
            }
            levels.add(RepairLevel.valueOf(level.get()));
        }
        return levels.isEmpty() ? Optional.empty() : Optional.of(Collections.max(levels));
    }
}
