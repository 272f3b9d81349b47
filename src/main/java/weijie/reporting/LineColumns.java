package weijie.reporting;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.fonts.FontFace;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontUtil;
import weijie.shared.Texts;

/**
 * The columns of a statement's lines, as the text fields of the template's detail say them, and how a line is set in them. A text field
 * costs a tenth of a millisecond, and a statement may have half a million; nearly every cell is a short text in one font, which is
 * measured here and drawn by {@link CellPainter}. A text that needs another font or a second row is left to its field.
 */
final class LineColumns {

    /** What people typed may need another font; the set that the template names for it begins with this one. */
    private static final String FAMILY = "Noto Sans SC";

    private final List<LineColumn> columns = new ArrayList<>();

    LineColumns(JasperReport template) {
        FontFamily family = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getFontInfo(FAMILY, Locale.ROOT)
                .getFontFamily();
        BaseFont normal = font(family.getNormalFace());
        BaseFont bold = font(family.getBoldFace());
        for (JRElement element : template.getDetailSection().getBands()[0].getElements()) {
            if (element instanceof JRTextField field) {
                columns.add(LineColumn.of(field, template.getLeftMargin(), field.isBold() ? bold : normal));
            }
        }
    }

    /** The very font that the text fields are printed with: it is found under the same name. */
    private static BaseFont font(FontFace face) {
        try (InputStream file = LineColumns.class.getClassLoader().getResourceAsStream(face.getTtf())) {
            return BaseFont.createFont(
                    face.getTtf(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<LineColumn> all() {
        return columns;
    }

    /** The first column that begins here or right of here. */
    int firstFrom(int x) {
        int first = 0;
        while (columns.get(first).x() < x) {
            first++;
        }
        return first;
    }

    /** Sets lines for readers of one language. */
    Setter setter(Texts texts) {
        return new Setter(texts);
    }

    /** Sets one line after the other. */
    final class Setter {

        private final Texts texts;
        private final DecimalFormat amounts;

        private Setter(Texts texts) {
            this.texts = texts;
            this.amounts = new DecimalFormat(
                    columns.stream()
                            .map(LineColumn::pattern)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow(),
                    DecimalFormatSymbols.getInstance(texts.locale()));
        }

        /** A line in the order of the columns. */
        SetLine set(StatementPaperLine line, long number) {
            return set(
                    Long.toString(number),
                    line.orderNo(),
                    line.serialTail(),
                    line.model(),
                    line.completedOn(),
                    line.level(),
                    texts.get("reporting.kind." + line.kind()),
                    line.amount() == null ? null : amounts.format(line.amount().yuan()),
                    line.clause() == null ? line.reason() : line.clause() + "  " + line.reason());
        }

        private SetLine set(Object... cells) {
            String[] set = new String[cells.length];
            for (int i = 0; i < cells.length; i++) {
                String text = Printable.text(Objects.toString(cells[i], ""));
                set[i] = columns.get(i).sizeOf(text) > 0 ? text : null;
            }
            return new SetLine(set);
        }
    }
}
