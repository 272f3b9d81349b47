package weijie.shared.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The form of a WebP picture: one RIFF container that is as long as the file, and in it one still picture. */
final class WebP {

    private static final int BEHIND_THE_NAME = 12;
    private static final int FOURTEEN_BITS = 0x3FFF;

    private WebP() {}

    static int end(ByteBuffer given) {
        ByteBuffer file = given.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        NotWhole.unless(file.getInt(4) == file.limit() - 8);
        file.position(BEHIND_THE_NAME);
        int pictures = 0;
        while (file.hasRemaining()) {
            String kind = kind(file);
            int length = file.getInt();
            NotWhole.unless(length >= 0 && length <= file.remaining());
            ByteBuffer content = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            switch (kind) {
                case "VP8 " -> lossy(content);
                case "VP8L" -> lossless(content);
                case "VP8X" -> Frame.demand(1 + threeBytes(content, 4), 1 + threeBytes(content, 7));
                case "ICCP", "ALPH", "EXIF", "XMP " -> {}
                default -> throw NotWhole.refusal();
            }
            pictures += kind.equals("VP8 ") || kind.equals("VP8L") ? 1 : 0;
            file.position(file.position() + length + (length & 1));
        }
        NotWhole.unless(pictures == 1);
        return file.position();
    }

    private static String kind(ByteBuffer file) {
        StringBuilder kind = new StringBuilder();
        for (int i = 0; i < Integer.BYTES; i++) {
            kind.append((char) (file.get() & 0xFF));
        }
        return kind.toString();
    }

    private static void lossy(ByteBuffer content) {
        NotWhole.unless((content.get(0) & 1) == 0 && threeBytes(content, 3) == 0x2A019D);
        Frame.demand(content.getShort(6) & FOURTEEN_BITS, content.getShort(8) & FOURTEEN_BITS);
    }

    private static void lossless(ByteBuffer content) {
        NotWhole.unless(content.get(0) == 0x2F);
        int sides = content.getInt(1);
        Frame.demand(1 + (sides & FOURTEEN_BITS), 1 + (sides >> 14 & FOURTEEN_BITS));
    }

    private static int threeBytes(ByteBuffer content, int at) {
        return content.getShort(at) & 0xFFFF | (content.get(at + 2) & 0xFF) << Short.SIZE;
    }
}
