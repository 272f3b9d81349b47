package weijie.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of boards for the demonstration, drawn and not taken. */
final class DemoPhotos {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;

    private DemoPhotos() {}

    /** A board with a chip that is not the manufacturer's, seen from one side or the other. */
    static InputStream board(boolean front) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xE8ECE9));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(front ? new Color(0x1F6B3B) : new Color(0x2A5B47));
        pen.fillRoundRect(40, 30, WIDTH - 80, HEIGHT - 60, 18, 18);
        pen.setColor(new Color(0xC9A13B));
        for (int track = 60; track < WIDTH - 60; track += 24) {
            pen.drawLine(track, 50, WIDTH - track, HEIGHT - 50);
        }
        pen.setColor(front ? new Color(0x222222) : new Color(0x8A8A8A));
        pen.fillRect(WIDTH / 2 - 50, HEIGHT / 2 - 40, 100, 80);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return new ByteArrayInputStream(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
