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

/** Pictures of boards and papers for the demonstration, drawn and not taken. */
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
        return file(picture);
    }

    /** A filled-in form with a stamp, too small to be read. */
    static InputStream paper() {
        BufferedImage picture = new BufferedImage(HEIGHT, WIDTH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xFAF8F2));
        pen.fillRect(0, 0, HEIGHT, WIDTH);
        pen.setColor(new Color(0x4A4A4A));
        pen.fillRect(70, 30, HEIGHT - 140, 12);
        for (int line = 70; line < WIDTH - 60; line += 26) {
            pen.drawLine(30, line + 14, HEIGHT - 30, line + 14);
            pen.fillRect(36, line, 50, 7);
            pen.fillRect(110, line, 60 + line * 7 % 110, 7);
        }
        pen.setColor(new Color(0xC0392B));
        pen.drawOval(HEIGHT - 120, WIDTH - 120, 80, 80);
        pen.drawOval(HEIGHT - 117, WIDTH - 117, 74, 74);
        pen.dispose();
        return file(picture);
    }

    private static InputStream file(BufferedImage picture) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", png);
            return new ByteArrayInputStream(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
