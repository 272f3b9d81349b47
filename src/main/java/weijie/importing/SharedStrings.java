package weijie.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import weijie.shared.Refusal;

/** The texts of a workbook, each kept once, in one block of bytes: a quarter of the room that as many strings would take. */
final class SharedStrings {

    /** More text than this does not fit beside the other work of the server. */
    private static final int MOST_BYTES = 160 << 20;
    /** The texts that repeat, such as names of outlets, come early and are few. */
    private static final int REMEMBERED = 1 << 14;

    private byte[] pool = new byte[1 << 16];
    private int[] ends = new int[1024];
    private int count;
    private final String[] remembered = new String[REMEMBERED];

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(XMLStreamReader xml) throws XMLStreamException {
        SharedStrings all = new SharedStrings();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = XlsxText.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                text.setLength(0);
                XlsxText.readRichText(xml, "si", text);
                all.add(XlsxText.unescape(text.toString()));
            }
        }
        return all;
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + bytes.length > MOST_BYTES) {
            throw Refusal.invalid("IM-009");
        }
        if (start + bytes.length > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length + (pool.length >> 1), start + bytes.length));
        }
        System.arraycopy(bytes, 0, pool, start, bytes.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = start + bytes.length;
    }

    /** The text under a number; empty when the workbook names one that is not there. */
    String get(int index) {
        if (index < 0 || index >= count) {
            return "";
        }
        if (index < REMEMBERED) {
            if (remembered[index] == null) {
                remembered[index] = decode(index);
            }
            return remembered[index];
        }
        return decode(index);
    }

    private String decode(int index) {
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(pool, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
