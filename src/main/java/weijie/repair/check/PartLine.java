package weijie.repair.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One kind of part put into a unit. Written as {@code TV-PWR*1;TV-FUS*2}; the tag of the removed part may follow after {@code @}.
 *
 * @param quantity pieces, at least 1
 * @param oldPartTag the label on the removed bad part, or {@code null}
 */
public record PartLine(String partCode, int quantity, String oldPartTag) {

    private static final Pattern BETWEEN = Pattern.compile("[;,；，、]");
    private static final Pattern LINE = Pattern.compile("([^*×@;,]{1,40})(?:[*×X](\\d{1,3}))?(?:@([^*;,@]{1,40}))?");

    /** The lines of a parts text, or nothing when it cannot be read. */
    public static Optional<List<PartLine>> read(String text) {
        List<PartLine> lines = new ArrayList<>();
        for (String piece : BETWEEN.split(text)) {
            if (piece.isBlank()) {
                continue;
            }
            Matcher matcher = LINE.matcher(piece);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int quantity = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            if (quantity < 1) {
                return Optional.empty();
            }
            lines.add(new PartLine(matcher.group(1), quantity, matcher.group(3)));
        }
        return Optional.of(List.copyOf(lines));
    }

    /** The lines of a text that was checked before; none of an empty one. */
    public static List<PartLine> lines(String text) {
        return text == null ? List.of() : read(text).orElse(List.of());
    }

    /** The lines as they are written in a sheet. */
    public static String write(List<PartLine> lines) {
        return lines.stream()
                .map(line ->
                        line.partCode + '*' + line.quantity + (line.oldPartTag == null ? "" : '@' + line.oldPartTag))
                .collect(Collectors.joining(";"));
    }
}
