package weijie.shared.media;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The form of a PNG picture: chunks with a checksum each, the rows packed in some of them, and nothing behind the last. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 0x49484452;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;

    /** The most bytes of rows that are unpacked to see whether they are all there. */
    private static final long UNPACKED_MOST = 256L << 20;

    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private Png() {}

    static int end(ByteBuffer file) {
        file.position(SIGNATURE);
        ByteBuffer header = chunk(file, HEADER);
        long expected = unpacked(header);
        Inflater rows = new Inflater();
        try {
            byte[] into = new byte[1 << 16];
            long unpacked = 0;
            int kind = kind(file);
            while (kind != END) {
                ByteBuffer content = chunk(file, kind);
                if (kind == DATA) {
                    rows.setInput(content);
                    for (int some = rows.inflate(into); some > 0; some = rows.inflate(into)) {
                        unpacked += some;
                        NotWhole.unless(unpacked <= expected);
                    }
                    NotWhole.unless(!content.hasRemaining() && !rows.needsDictionary());
                }
                kind = kind(file);
            }
            NotWhole.unless(chunk(file, END).limit() == 0 && rows.finished() && unpacked == expected);
        } catch (DataFormatException damaged) {
            throw NotWhole.refusal();
        } finally {
            rows.end();
        }
        NotWhole.unless(!file.hasRemaining());
        return file.position();
    }

    private static int kind(ByteBuffer file) {
        return file.getInt(file.position() + Integer.BYTES);
    }

    /** The content of the chunk that comes next, which must be of this kind and have its checksum. */
    private static ByteBuffer chunk(ByteBuffer file, int kind) {
        int length = file.getInt();
        NotWhole.unless(length >= 0 && length <= file.remaining());
        CRC32 sum = new CRC32();
        sum.update(file.slice(file.position(), Integer.BYTES + length));
        NotWhole.unless(file.getInt() == kind && isName(kind));
        ByteBuffer content = file.slice(file.position(), length);
        file.position(file.position() + length);
        NotWhole.unless(file.getInt() == (int) sum.getValue());
        return content;
    }

    private static boolean isName(int kind) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int letter = kind >> shift & 0xFF;
            if (!(letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the rows of the picture are: one for the filter and the bits of its pixels, rounded up, for each row of each pass. */
    private static long unpacked(ByteBuffer header) {
        int width = header.getInt();
        int height = header.getInt();
        Frame.demand(width, height);
        int depth = header.get();
        int colour = header.get();
        NotWhole.unless(depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16);
        int samples = switch (colour) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw NotWhole.refusal();
        };
        NotWhole.unless(header.getShort() == 0);
        int interlaced = header.get();
        NotWhole.unless((interlaced == 0 || interlaced == 1) && !header.hasRemaining());
        int bits = depth * samples;
        long bytes = interlaced == 0 ? rows(width, height, bits) : 0;
        for (int[] pass : interlaced == 0 ? new int[0][] : PASSES) {
            bytes += rows((width - pass[0] + pass[2] - 1) / pass[2], (height - pass[1] + pass[3] - 1) / pass[3], bits);
        }
        Frame.demandUnpacked(bytes <= UNPACKED_MOST, width, height);
        return bytes;
    }

    private static long rows(int width, int height, int bits) {
        return width <= 0 || height <= 0 ? 0 : height * (1 + ((long) width * bits + 7) / 8);
    }
}
