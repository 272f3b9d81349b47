package weijie.shared;

import java.util.regex.Pattern;

/** Text as a workbook of Office Open XML must keep it, so that it comes back as it was. */
public final class SheetText {

    /** What stands for one character that XML cannot hold, or only looks like it. */
    private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private SheetText() {}

    /** The text with the underscore of every {@code _x0037_} written as {@code _x005F_}: a reader would take it for one character. */
    public static String escaped(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_$1");
    }
}
