package weijie.reporting;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontUtil;
import weijie.shared.Refusal;

/**
 * Whether the fonts that the papers embed have every character of a text. A name is printed whole or the paper is refused; a character is
 * never left out and never a box.
 */
final class Printable {

    /** The font set of {@code fonts.xml} that is used for what people typed. */
    static final String FONTS = "Weijie Names";

    /** Characters that were found in a font; a bit is only ever set, so a reader who misses one asks the fonts again. */
    private static final BitSet KNOWN = new BitSet();

    private Printable() {}

    /**
     * The text as it is printed: composed, without what has no shape of its own (joiners, variation selectors, controls).
     *
     * @throws Refusal PA-101 naming the text and the first character that no font has
     */
    static String text(String text) {
        if (text == null || isKnown(text)) {
            return text;
        }
        String shown = shapes(Normalizer.normalize(text, Normalizer.Form.NFC));
        shown.codePoints().forEach(character -> {
            if (!hasShape(character)) {
                throw Refusal.invalid(
                        "PA-101", text, Character.toString(character), String.format(Locale.ROOT, "U+%04X", character));
            }
        });
        return shown;
    }

    /** The same paper with every text of it, and of what it holds, as it is printed. */
    static <R extends Record> R paper(R paper) {
        try {
            RecordComponent[] parts = paper.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[parts.length];
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = part(parts[i].getAccessor().invoke(paper));
            }
            @SuppressWarnings("unchecked")
            R printable = (R) paper.getClass().getDeclaredConstructor(types).newInstance(values);
            return printable;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object part(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Record record) {
            return paper(record);
        }
        return value instanceof List<?> list
                ? list.stream().map(Printable::part).toList()
                : value;
    }

    private static boolean isKnown(String text) {
        synchronized (KNOWN) {
            for (int i = 0; i < text.length(); i++) {
                char next = text.charAt(i);
                if (Character.isSurrogate(next) || !KNOWN.get(next)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String shapes(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n') {
                shown.append('\n');
            } else if (Character.isWhitespace(character)) {
                shown.append(character == '\u3000' ? '\u3000' : ' ');
            } else if (!isShapeless(character)) {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean isShapeless(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static boolean hasShape(int character) {
        synchronized (KNOWN) {
            if (KNOWN.get(character)) {
                return true;
            }
        }
        boolean found = character == '\n'
                || FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                        .getFontSetInfo(FONTS, Locale.ROOT, false)
                        .getFamilies()
                        .stream()
                        .map(family -> family.getFontFamily().getNormalFace())
                        .map(FontFace::getFont)
                        .anyMatch(font -> font.canDisplay(character));
        if (found) {
            synchronized (KNOWN) {
                KNOWN.set(character);
            }
        }
        return found;
    }
}
