package weijie.repair.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One kind of part put into a unit. Written as {@code TV-PWR*1;TV-FUS*2}; the tag of the removed part may follow after {@code @}, the
 * serials of the piece taken out and of the one put in as {@code [old>new]}.
 *
 * @param quantity pieces, at least 1
 * @param oldPartTag the label on the removed bad part, or {@code null}
 * @param oldSerial the serial of the piece that was taken out, or {@code null}
 * @param newSerial the serial of the piece that was put in, or {@code null}
 */
public record PartLine(String partCode, int quantity, String oldPartTag, String oldSerial, String newSerial) {

    private static final Pattern BETWEEN = Pattern.compile("[;,；，、]");
    private static final Pattern LINE = Pattern.compile("([^*×@;,>]{1,40})(?:[*×X](\\d{1,3}))?(?:@([^*;,@>]{1,40}))?"
            + "(?:[\\[【]([^\\[\\]【】>]*)>([^\\[\\]【】>]*)[\\]】])?");

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
            lines.add(new PartLine(
                    matcher.group(1), quantity, matcher.group(3), said(matcher.group(4)), said(matcher.group(5))));
        }
        return Optional.of(List.copyOf(lines));
    }

    private static String said(String serial) {
        return serial == null || serial.isBlank() || Normal.isNothing(serial) ? null : serial;
    }

    /** The lines of a text that was checked before; none of an empty one. */
    public static List<PartLine> lines(String text) {
        return text == null ? List.of() : read(text).orElse(List.of());
    }

    /** The lines as they are written in a sheet. */
    public static String write(List<PartLine> lines) {
        return lines.stream()
                .map(line -> write(
                        line.partCode, String.valueOf(line.quantity), line.oldPartTag, line.oldSerial, line.newSerial))
                .collect(Collectors.joining(";"));
    }

    /** One line as it is written in a sheet, of texts that need not be right; those that are blank are left out. */
    public static String write(
            String partCode, String quantity, String oldPartTag, String oldSerial, String newSerial) {
        String old = oldSerial == null ? "" : oldSerial.strip();
        String fresh = newSerial == null ? "" : newSerial.strip();
        return partCode
                + '*'
                + quantity
                + (oldPartTag == null || oldPartTag.isBlank() ? "" : '@' + oldPartTag.strip())
                + (old.isEmpty() && fresh.isEmpty() ? "" : '[' + old + '>' + fresh + ']');
    }

    boolean hasSerial() {
        return oldSerial != null || newSerial != null;
    }
}
