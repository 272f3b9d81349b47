package weijie.shared.media;

import java.nio.ByteBuffer;

/** The form of a JPEG picture (ITU T.81 annex B): segments, each with its length, and between them scans that end at the next marker. */
final class Jpeg {

    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TEMPORARY = 0x01;

    private Jpeg() {}

    static int end(ByteBuffer file) {
        file.position(2);
        boolean framed = false;
        boolean scanned = false;
        for (int marker = marker(file); marker != END_OF_IMAGE; marker = marker(file)) {
            NotWhole.unless(marker > TEMPORARY && !isRestart(marker) && marker != START_OF_IMAGE);
            int next = file.position() + (file.getShort() & 0xFFFF);
            NotWhole.unless(next >= file.position());
            if (isFrame(marker)) {
                NotWhole.unless(!framed);
                frame(file);
                framed = true;
            }
            file.position(next);
            if (marker == START_OF_SCAN) {
                NotWhole.unless(framed);
                skipScan(file);
                scanned = true;
            }
        }
        NotWhole.unless(scanned);
        return file.position();
    }

    private static int marker(ByteBuffer file) {
        NotWhole.unless(file.get() == (byte) 0xFF);
        int marker = file.get() & 0xFF;
        while (marker == 0xFF) {
            marker = file.get() & 0xFF;
        }
        return marker;
    }

    /** Sequential and progressive pictures; the rarer ways to pack one are shown by no browser. */
    private static boolean isFrame(int marker) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        NotWhole.unless(!frame || marker <= 0xC2);
        return frame;
    }

    private static void frame(ByteBuffer file) {
        file.get();
        int height = file.getShort() & 0xFFFF;
        int width = file.getShort() & 0xFFFF;
        int components = file.get();
        NotWhole.unless(components == 1 || components == 3 || components == 4);
        Frame.demand(width, height);
    }

    /** To the marker behind the scan; an escaped 0xFF and the restarts belong to the scan. */
    private static void skipScan(ByteBuffer file) {
        while (true) {
            if (file.get() == (byte) 0xFF) {
                int after = file.get(file.position()) & 0xFF;
                if (after != 0 && after != 0xFF && !isRestart(after)) {
                    file.position(file.position() - 1);
                    return;
                }
            }
        }
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }
}
