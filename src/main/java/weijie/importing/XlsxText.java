package weijie.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import weijie.shared.Refusal;

/**
 * How the parts of a workbook are read: elements by their local names, texts with or without formats, and nothing of what XML offers to
 * those who attack its readers.
 */
final class XlsxText {

    /** No element of a workbook has half as many. */
    private static final int MOST_ATTRIBUTES = 100;

    private static final int LONGEST_CELL = 32_767;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** Reads a text with or without formats up to the end of the element that holds it; readings in kana are left out. */
    static void readRichText(XMLStreamReader xml, String holder, StringBuilder into) throws XMLStreamException {
        while (true) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> append(xml, into);
                    case "rPh" -> skip(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(holder)) {
                return;
            }
        }
    }

    /** Reads the text of the element that has begun, up to its end. */
    static void append(XMLStreamReader xml, StringBuilder into) throws XMLStreamException {
        for (int event = next(xml); event != XMLStreamConstants.END_ELEMENT; event = next(xml)) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (into.length() + xml.getTextLength() > LONGEST_CELL * 4) {
                    throw Refusal.invalid("IM-009");
                }
                into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            }
        }
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The next event; a document type or an entity of its own has no place in a workbook and is how files attack a reader. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getAttributeCount() > MOST_ATTRIBUTES) {
            throw Refusal.invalid("IM-009");
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refusal.invalid("IM-001");
        }
        return event;
    }

    /** {@code _x000D_} stands for a character that XML cannot hold. */
    static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        while (escaped.find()) {
            String character = String.valueOf((char) Integer.parseInt(escaped.group(1), 16));
            escaped.appendReplacement(plain, Matcher.quoteReplacement(character));
        }
        return CellText.clean(escaped.appendTail(plain).toString());
    }

    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }
}
