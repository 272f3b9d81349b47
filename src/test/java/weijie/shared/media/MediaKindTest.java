package weijie.shared.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weijie.shared.Refusal;

class MediaKindTest {

    private static final byte[] HTML = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

    /** A sample of each kind as programs write it. */
    public static byte[] sample(MediaKind kind) {
        return switch (kind) {
            case JPEG -> picture("jpeg", false, BufferedImage.TYPE_INT_RGB, 40, 30);
            case PNG -> picture("png", false, BufferedImage.TYPE_INT_ARGB, 40, 30);
            case WEBP -> Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
            case PDF -> paper();
        };
    }

    private static byte[] picture(String format, boolean progressive, int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        Random colours = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, colours.nextInt());
            }
        }
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        writer.dispose();
        return bytes.toByteArray();
    }

    private static byte[] paper() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document();
        PdfWriter.getInstance(document, bytes);
        document.open();
        document.add(new Paragraph("service sheet (signed) \\ \n".repeat(40)));
        document.close();
        return bytes.toByteArray();
    }

    private static MediaKind.Found look(byte[] file) {
        return MediaKind.of(ByteBuffer.wrap(file)).orElseThrow();
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> look(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void isToldFromTheBytes(MediaKind kind) {
        byte[] file = sample(kind);
        assertThat(look(file)).isEqualTo(new MediaKind.Found(kind, file.length));
    }

    @Test
    void isTakenAsProgramsWriteIt() {
        for (boolean interlaced : new boolean[] {false, true}) {
            for (int type : new int[] {
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_INT_ARGB
            }) {
                for (int side : new int[] {1, 2, 3, 5, 9, 33}) {
                    byte[] png = picture("png", interlaced, type, side, 7);
                    assertThat(look(png)).isEqualTo(new MediaKind.Found(MediaKind.PNG, png.length));
                }
            }
            byte[] jpeg = picture("jpeg", interlaced, BufferedImage.TYPE_INT_RGB, 301, 203);
            assertThat(look(jpeg)).isEqualTo(new MediaKind.Found(MediaKind.JPEG, jpeg.length));
        }
        byte[] lossless = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        assertThat(look(lossless).kind()).isEqualTo(MediaKind.WEBP);
        byte[] padded = joined(sample(MediaKind.PDF), "\r\n\0\0\0".getBytes(StandardCharsets.US_ASCII));
        assertThat(look(padded).bytes()).isEqualTo(padded.length);
    }

    @Test
    void otherThingsAreNone() {
        for (byte[] other :
                new byte[][] {{}, {1}, HTML, {'G', 'I', 'F', '8', '9', 'a'}, {'B', 'M', 0, 0}, {(byte) 0xFF}}) {
            assertThat(MediaKind.of(ByteBuffer.wrap(other))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatBreaksOffIsRefusedWhereverItDoes(MediaKind kind) {
        byte[] file = sample(kind);
        int line = kind == MediaKind.PDF ? 1 : 0;
        for (int length = 13; length < file.length - line; length++) {
            refused("FL-006", Arrays.copyOf(file, length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBeginningAloneIsNoPictureAndNoPaper(MediaKind kind) {
        byte[] beginning = Arrays.copyOf(sample(kind), 12);
        refused("FL-006", joined(beginning, HTML));
        refused("FL-006", joined(beginning, HTML, Arrays.copyOfRange(sample(kind), 12, sample(kind).length)));
    }

    /** A ZIP is read from its end, a page from its first bracket: what hangs behind would make two files of one. */
    @ParameterizedTest
    @EnumSource(
            value = MediaKind.class,
            names = {"PNG", "WEBP", "PDF"})
    void nothingHangsBehind(MediaKind kind) {
        for (byte[] behind : new byte[][] {{1}, HTML, {'P', 'K', 3, 4, 0, 0}, sample(kind)}) {
            refused("FL-006", joined(sample(kind), behind));
        }
    }

    @Test
    void whatCamerasHangBehindAPictureIsNoneOfIt() {
        byte[] picture = sample(MediaKind.JPEG);
        byte[] file = joined(picture, "vivo{\"version\":1}".getBytes(StandardCharsets.US_ASCII));
        assertThat(look(file)).isEqualTo(new MediaKind.Found(MediaKind.JPEG, picture.length));
        assertThat(look(joined(picture, HTML)).bytes()).isEqualTo(picture.length);
    }

    @Test
    void pagesBetweenTheObjectsOfAPaperAreFound() {
        byte[] paper = sample(MediaKind.PDF);
        String text = new String(paper, StandardCharsets.ISO_8859_1);
        int between = text.indexOf("endobj") + "endobj\n".length();
        refused(
                "FL-006",
                joined(Arrays.copyOf(paper, between), HTML, Arrays.copyOfRange(paper, between, paper.length)));
        byte[] remark = ("%" + "x".repeat(1001) + "\n").getBytes(StandardCharsets.US_ASCII);
        refused(
                "FL-006",
                joined(Arrays.copyOf(paper, between), remark, Arrays.copyOfRange(paper, between, paper.length)));
    }

    /** Whatever is done to a file, the answer is one of three, and it comes at once. */
    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsTakenOrRefusedAndNothingElse(MediaKind kind) {
        Random random = new Random(20261129);
        byte[] whole = sample(kind);
        for (int i = 0; i < 3000; i++) {
            byte[] file = whole.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                MediaKind.of(ByteBuffer.wrap(file));
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isIn("FL-006", "FL-007");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20001x1", "1x20001", "12000x10001", "2147483647x2147483647"})
    void aPictureThatNobodyCouldOpenIsRefusedBeforeItIsUnpacked(String size) {
        int width = Integer.parseInt(size.split("x")[0]);
        int height = Integer.parseInt(size.split("x")[1]);
        refused("FL-007", png(width, height, (byte) 8, (byte) 0, 0));
        if (width < 1 << 16 && height < 1 << 16) {
            byte[] jpeg = sample(MediaKind.JPEG);
            int frame = frameOf(jpeg);
            ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
            refused("FL-007", jpeg);
        }
    }

    private static int frameOf(byte[] jpeg) {
        for (int i = 2; ; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
    }

    @Test
    void aPictureThatUnpacksToTooMuchOrToMoreThanItSaysIsRefused() {
        refused("FL-007", png(11_000, 10_000, (byte) 16, (byte) 6, 0));
        refused("FL-006", png(10, 10, (byte) 8, (byte) 0, 50_000_000));
        refused("FL-006", png(10, 10, (byte) 8, (byte) 0, 10 * 11 - 1));
        assertThat(look(png(10, 10, (byte) 8, (byte) 0, 10 * 11)).kind()).isEqualTo(MediaKind.PNG);
    }

    /** A picture that says one size and holds so many bytes of rows. */
    private static byte[] png(int width, int height, byte depth, byte colour, int rows) {
        ByteBuffer header =
                ByteBuffer.allocate(13).putInt(width).putInt(height).put(depth).put(colour);
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[rows]);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A},
                chunk("IHDR", header.array()),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    @Test
    void aNameEndsAsItsKindDoes() {
        Map.of("a.jpg", "a.jpg", "b.JPEG", "b.JPEG", "c.html", "c.html.jpg", "d", "d.jpg")
                .forEach((given, named) ->
                        assertThat(MediaKind.JPEG.named(given)).isEqualTo(named));
        assertThat(MediaKind.PDF.named("x.exe")).isEqualTo("x.exe.pdf");
    }
}
