package weijie.reporting;

import com.lowagie.text.pdf.BaseFont;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;

/**
 * A column of a statement's lines; all lengths in points.
 *
 * @param x where its cells begin on the page
 * @param text where the text may begin on the page
 * @param room how wide a row of text may be
 * @param size the size of its letters
 * @param wraps whether a long text goes on in a further row; else its letters become smaller
 * @param align where a row stands in its room
 * @param font the font of its letters
 * @param pattern how a number is written, {@code null} where none is
 */
record LineColumn(
        float x,
        float text,
        float room,
        float size,
        boolean wraps,
        HorizontalTextAlignEnum align,
        BaseFont font,
        String pattern) {

    private static final float STEP = 0.5f;
    private static final float SMALLEST = 4f;

    static LineColumn of(JRTextField field, int margin, BaseFont font) {
        int left = field.getLineBox().getLeftPadding();
        return new LineColumn(
                margin + field.getX(),
                margin + field.getX() + left,
                field.getWidth() - left - field.getLineBox().getRightPadding(),
                field.getFontSize(),
                field.getTextAdjust() == TextAdjustEnum.STRETCH_HEIGHT,
                field.getHorizontalTextAlign(),
                font,
                field.getPattern());
    }

    /** The size in which a text stands in one row, or zero when it needs another font or a further row. */
    float sizeOf(String row) {
        if (!row.codePoints().allMatch(font::charExists)) {
            return 0;
        }
        float fitting = size;
        while (font.getWidthPoint(row, fitting) > room) {
            fitting -= STEP;
            if (wraps || fitting < SMALLEST) {
                return 0;
            }
        }
        return fitting;
    }

    /** Where a row begins on the page. */
    float begin(String row, float size) {
        float left = room - font.getWidthPoint(row, size);
        return text
                + switch (align) {
                    case RIGHT -> left;
                    case CENTER -> left / 2;
                    default -> 0;
                };
    }
}
