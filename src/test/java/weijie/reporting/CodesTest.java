package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void aReaderReadsTheQrCode() throws NotFoundException {
        String text = "WEIJIE|JS-FC44-2026-10|v1|1280.00|" + "0123456789abcdef".repeat(4);
        assertThat(read(Codes.qr(text), 400, 400)).isEqualTo(text);
    }

    @Test
    void aReaderReadsTheBarcode() throws NotFoundException {
        assertThat(read(Codes.code128("FC612401010001"), 600, 80)).isEqualTo("FC612401010001");
    }

    private static String read(Codes code, int width, int height) throws NotFoundException {
        int quiet = 40;
        BufferedImage image = new BufferedImage(width + 2 * quiet, height + 2 * quiet, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        code.render(null, graphics, new Rectangle2D.Double(quiet, quiet, width, height));
        graphics.dispose();
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new MultiFormatReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
