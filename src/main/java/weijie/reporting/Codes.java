package weijie.reporting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * A QR code or a Code 128 barcode drawn as vectors, sharp at every size. Only its text is kept, so a page that is swapped to
 * disk while a long paper is filled stays small.
 */
public final class Codes extends AbstractRenderer implements Graphics2DRenderable, DimensionRenderable {

    private static final long serialVersionUID = 1L;
    private static final int MARGIN = 4;

    /** A label printer has 203 dots an inch; a bar that is not a whole number of them wide comes out wider or narrower than it should. */
    private static final double DOT = 72.0 / 203;

    /** The blank modules that a scanner wants on either side of the bars. */
    private static final int QUIET = 10;

    private final String text;
    private final boolean square;
    private final boolean inDots;

    private Codes(String text, boolean square, boolean inDots) {
        this.text = text;
        this.square = square;
        this.inDots = inDots;
    }

    /** A QR code that survives a stain on about a seventh of its surface. */
    public static Codes qr(String text) {
        return new Codes(text, true, false);
    }

    /** A QR code for a label printer, its modules whole dots. */
    public static Codes qrInDots(String text) {
        return new Codes(text, true, true);
    }

    /**
     * A Code 128 barcode as every hand scanner reads it; it says ASCII only, and of any other text nothing is drawn. Its bars are whole dots of a label printer wide, as wide as the place
     * lets them be with their blank margins; a place that begins at the edge of the page has them on the printer's dots.
     */
    public static Codes code128(String text) {
        return new Codes(text, false, true);
    }

    /** A QR code as an address that an image shows at any size: black on white, with the margin that cameras want. */
    public static String qrAddress(String text) {
        BitMatrix modules = qr(text).modules();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = modules.getWidth() + 2 * MARGIN;
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + size + ' ' + size
                + "' shape-rendering='crispEdges'><rect width='100%' height='100%' fill='#fff'/><path d='" + path
                + "'/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    BitMatrix modules() {
        try {
            return square
                    ? new QRCodeWriter()
                            .encode(
                                    text,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            0,
                                            EncodeHintType.CHARACTER_SET,
                                            "UTF-8",
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.M))
                    : new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
        } catch (WriterException e) {
            throw new JRRuntimeException(e);
        }
    }

    @Override
    public Dimension2D getDimension(JasperReportsContext context) {
        return square ? new Dimension(100, 100) : null;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
        if (!square && !StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return;
        }
        BitMatrix modules = modules();
        int rows = square ? modules.getHeight() : 1;
        double width = moduleIn(place, modules.getWidth());
        double height = square && inDots ? width : place.getHeight() / rows;
        double left = place.getX();
        if (inDots) {
            left += Math.round((place.getWidth() - width * modules.getWidth()) / 2 / DOT) * DOT;
        }
        Path2D black = new Path2D.Double();
        for (int y = 0; y < rows; y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y)) {
                    end++;
                }
                if (end > x) {
                    black.append(
                            new Rectangle2D.Double(
                                    left + x * width, place.getY() + y * height, (end - x) * width, height),
                            false);
                }
                x = end + 1;
            }
        }
        graphics.setColor(Color.BLACK);
        graphics.fill(black);
    }

    /** How wide a module is: whole dots where that is wanted and the place has them. */
    private double moduleIn(Rectangle2D place, int modules) {
        if (!inDots) {
            return place.getWidth() / modules;
        }
        int wanted = modules + (square ? 0 : 2 * QUIET);
        long dots = (long)
                (Math.min(place.getWidth(), square ? place.getHeight() : place.getWidth()) / DOT / wanted + 0.001);
        return dots == 0 ? place.getWidth() / wanted : dots * DOT;
    }
}
