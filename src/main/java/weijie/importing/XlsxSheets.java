package weijie.importing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import weijie.shared.Refusal;

/**
 * A workbook of Office Open XML, transitional or strict, read in one pass without building it in memory. Elements are known by their local
 * names, so that it does not matter which program wrote the file; formulas give the value the program had computed.
 */
final class XlsxSheets implements AutoCloseable {

    private static final int LONGEST_CELL = 32_767;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private boolean since1904;
    private SharedStrings strings = SharedStrings.none();
    private boolean[] dateStyles = {};

    private record SheetPart(String name, boolean hidden, String part) {}

    private record Relation(String type, String target) {}

    private XlsxSheets(ZipFile zip) {
        this.zip = zip;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            parts.put(key(entry.getName()), entry);
        }
    }

    static void read(Path file, RowSink sink) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile());
                XlsxSheets workbook = new XlsxSheets(zip)) {
            workbook.read(sink);
        }
    }

    @Override
    public void close() {
        strings = SharedStrings.none();
    }

    private void read(RowSink sink) throws IOException, XMLStreamException {
        String main = relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseGet(() -> parts.containsKey("xl/workbook.xml") ? "xl/workbook.xml" : "");
        if (main.endsWith(".bin")) {
            throw Refusal.invalid("IM-007", "xlsb");
        }
        if (parts.containsKey("content.xml") && parts.containsKey("mimetype")) {
            throw Refusal.invalid("IM-007", "ods");
        }
        if (!parts.containsKey(main)) {
            throw Refusal.invalid("IM-001");
        }
        Map<String, Relation> relations = relations(main);
        List<SheetPart> sheets = sheets(main, relations);
        for (Relation relation : relations.values()) {
            if (relation.type().equals("sharedStrings") && parts.containsKey(relation.target())) {
                strings = with(relation.target(), SharedStrings::read);
            } else if (relation.type().equals("styles") && parts.containsKey(relation.target())) {
                dateStyles = with(relation.target(), XlsxSheets::dateStyles);
            }
        }
        for (SheetPart sheet : sheets) {
            if (parts.containsKey(sheet.part()) && sink.sheet(sheet.name(), sheet.hidden())) {
                this.<Void>with(sheet.part(), xml -> {
                    rows(xml, sink);
                    return null;
                });
            }
        }
    }

    /** The relations of a part, or of the package itself for an empty name: id to type and the target's key. */
    private Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> found = new java.util.LinkedHashMap<>();
        if (!parts.containsKey(name)) {
            return found;
        }
        return with(name, xml -> {
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String type = attribute(xml, "Type").orElse("");
                    String target = attribute(xml, "Target").orElse("");
                    found.put(
                            attribute(xml, "Id").orElse("?" + found.size()),
                            new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
            }
            return found;
        });
    }

    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        if (!path.startsWith("/")) {
            path = folder + path;
        }
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return key(String.join("/", steps));
    }

    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private List<SheetPart> sheets(String main, Map<String, Relation> relations)
            throws IOException, XMLStreamException {
        List<SheetPart> sheets = new ArrayList<>();
        return with(main, xml -> {
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr")) {
                        since1904 = attribute(xml, "date1904")
                                .filter(XlsxSheets::isTrue)
                                .isPresent();
                    } else if (xml.getLocalName().equals("sheet")) {
                        Relation relation = relations.get(attribute(xml, "id").orElse(""));
                        if (relation != null && relation.type().equals("worksheet")) {
                            boolean hidden = attribute(xml, "state")
                                    .filter(state -> !state.equals("visible"))
                                    .isPresent();
                            sheets.add(new SheetPart(attribute(xml, "name").orElse(""), hidden, relation.target()));
                        }
                    }
                }
            }
            return sheets;
        });
    }

    private static boolean[] dateStyles(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        boolean inStyles = false;
        while (xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.putIfAbsent(
                                attribute(xml, "numFmtId").map(Integer::valueOf).orElse(0),
                                attribute(xml, "formatCode").orElse(""));
                    case "cellXfs" -> inStyles = true;
                    case "xf" -> {
                        if (inStyles) {
                            styles.add(attribute(xml, "numFmtId")
                                    .map(Integer::valueOf)
                                    .orElse(0));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                inStyles = false;
            }
        }
        boolean[] dates = new boolean[styles.size()];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = DateUtil.isADateFormat(styles.get(i), formats.getOrDefault(styles.get(i), "General"));
        }
        return dates;
    }

    private void rows(XMLStreamReader xml, RowSink sink) throws XMLStreamException {
        RowBuffer row = new RowBuffer();
        StringBuilder text = new StringBuilder();
        int rowNo = 0;
        int column = -1;
        boolean hidden = false;
        while (xml.hasNext()) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        row.clear();
                        rowNo = attribute(xml, "r").map(Integer::parseInt).orElse(rowNo + 1);
                        hidden = attribute(xml, "hidden")
                                .filter(XlsxSheets::isTrue)
                                .isPresent();
                        column = -1;
                    }
                    case "c" -> column = cell(xml, row, column + 1, text);
                    case "mergeCell" -> attribute(xml, "ref").ifPresent(sink::merged);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !row.isBlank()
                    && !sink.row(rowNo, row, hidden)) {
                return;
            }
        }
    }

    /** Reads one cell up to its end and says in which column it stood. */
    private int cell(XMLStreamReader xml, RowBuffer row, int expected, StringBuilder text) throws XMLStreamException {
        int column = expected;
        char kind = 'n';
        int style = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "r" -> column = column(value, expected);
                case "t" -> kind = kind(value);
                case "s" -> style = digits(value);
                default -> {}
            }
        }
        text.setLength(0);
        boolean inline = false;
        while (true) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v") && !inline) {
                    append(xml, text);
                } else if (name.equals("is")) {
                    // A program that changed such a cell may have left a value beside the text; people are shown the
                    // text.
                    text.setLength(0);
                    readRichText(xml, "is", text);
                    inline = true;
                } else {
                    skip(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
        }
        if (!text.isEmpty()) {
            put(row, column, inline ? 'i' : kind, style, text.toString());
        }
        return column;
    }

    private void put(RowBuffer row, int column, char kind, int style, String value) {
        switch (kind) {
            case 's' -> row.set(column, CellText.clean(strings.get(digits(value.strip()))), 0);
            case 'i', 'f' -> row.set(column, CellText.clean(unescape(value)), 0);
            case 'b' -> row.set(column, value.strip().equals("1") ? "TRUE" : "FALSE", 0);
            case 'e' -> row.set(column, value, RowBuffer.ERROR);
            case 'd' ->
                row.set(
                        column,
                        value.endsWith("T00:00:00") ? value.substring(0, 10) : value.replace('T', ' '),
                        RowBuffer.DATE);
            default -> {
                String raw = value.strip();
                if (style > 0 && style < dateStyles.length && dateStyles[style]) {
                    row.set(column, CellText.date(raw, since1904), RowBuffer.DATE);
                } else {
                    number(row, column, raw);
                }
            }
        }
    }

    static void number(RowBuffer row, int column, String raw) {
        try {
            String number = CellText.number(raw);
            row.set(column, number, RowBuffer.NUMBER | (CellText.isScientific(number) ? RowBuffer.DIGITS_LOST : 0));
        } catch (NumberFormatException e) {
            row.set(column, CellText.clean(raw), 0);
        }
    }

    private static char kind(String type) {
        return switch (type) {
            case "s", "b", "e", "d", "n" -> type.charAt(0);
            case "str" -> 'f';
            case "inlineStr" -> 'i';
            default -> 'n';
        };
    }

    private static int column(String reference, int otherwise) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4; i++) {
            int letter = (reference.charAt(i) & ~0x20) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private static int digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() ? -1 : value;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

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
    private static void append(XMLStreamReader xml, StringBuilder into) throws XMLStreamException {
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

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The next event; a document type or an entity of its own has no place in a workbook and is how files attack a reader. */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
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

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    private interface Reading<T> {
        T from(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private <T> T with(String part, Reading<T> reading) throws IOException, XMLStreamException {
        ZipEntry entry = parts.get(part);
        try (LimitedInput bytes = new LimitedInput(zip.getInputStream(entry), entry.getCompressedSize())) {
            XMLStreamReader xml = XML.createXMLStreamReader(new BufferedInputStream(bytes, 1 << 16));
            try {
                return reading.from(xml);
            } finally {
                xml.close();
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
