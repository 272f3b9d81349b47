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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import weijie.shared.Refusal;

/**
 * A workbook of Office Open XML, transitional or strict: finds its parts and reads the wanted sheets, each in one pass and without building
 * it in memory. Elements are known by their local names, so that it does not matter which program wrote the file.
 */
final class XlsxSheets {

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private boolean since1904;

    private record SheetPart(String name, boolean hidden, String part) {}

    /** What the styles of cells say about numbers, by the number of the style. */
    private record Styles(boolean[] dates, NumberShown[] zeros) {}

    private record Relation(String type, String target) {}

    private XlsxSheets(ZipFile zip) {
        this.zip = zip;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            parts.put(key(entry.getName()), entry);
        }
    }

    static void read(Path file, RowSink sink) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new XlsxSheets(zip).read(sink);
        }
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
        SharedStrings strings = SharedStrings.none();
        Styles styles = new Styles(new boolean[0], new NumberShown[0]);
        for (Relation relation : relations.values()) {
            if (relation.type().equals("sharedStrings") && parts.containsKey(relation.target())) {
                strings = with(relation.target(), SharedStrings::read);
            } else if (relation.type().equals("styles") && parts.containsKey(relation.target())) {
                styles = with(relation.target(), XlsxSheets::styles);
            }
        }
        if (since1904) {
            sink.since1904();
        }
        XlsxCells cells = new XlsxCells(strings, styles.dates(), styles.zeros(), since1904);
        for (SheetPart sheet : sheets) {
            if (parts.containsKey(sheet.part()) && sink.sheet(sheet.name(), sheet.hidden())) {
                this.<Void>with(sheet.part(), xml -> {
                    cells.read(xml, sink);
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
                if (XlsxText.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String type = XlsxText.attribute(xml, "Type").orElse("");
                    String target = XlsxText.attribute(xml, "Target").orElse("");
                    found.put(
                            XlsxText.attribute(xml, "Id").orElse("?" + found.size()),
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
                if (XlsxText.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("workbookPr")) {
                        since1904 = XlsxText.attribute(xml, "date1904")
                                .filter(XlsxText::isTrue)
                                .isPresent();
                    } else if (xml.getLocalName().equals("sheet")) {
                        Relation relation =
                                relations.get(XlsxText.attribute(xml, "id").orElse(""));
                        if (relation != null && relation.type().equals("worksheet")) {
                            boolean hidden = XlsxText.attribute(xml, "state")
                                    .filter(state -> !state.equals("visible"))
                                    .isPresent();
                            sheets.add(new SheetPart(
                                    XlsxText.attribute(xml, "name").orElse(""), hidden, relation.target()));
                        }
                    }
                }
            }
            return sheets;
        });
    }

    private static Styles styles(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        boolean inStyles = false;
        while (xml.hasNext()) {
            int event = XlsxText.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.putIfAbsent(
                                XlsxText.attribute(xml, "numFmtId")
                                        .map(Integer::valueOf)
                                        .orElse(0),
                                XlsxText.attribute(xml, "formatCode").orElse(""));
                    case "cellXfs" -> inStyles = true;
                    case "xf" -> {
                        if (inStyles) {
                            styles.add(XlsxText.attribute(xml, "numFmtId")
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
        NumberShown[] zeros = new NumberShown[styles.size()];
        for (int i = 0; i < dates.length; i++) {
            String format = formats.getOrDefault(styles.get(i), "General");
            dates[i] = DateUtil.isADateFormat(styles.get(i), format);
            zeros[i] = dates[i] ? null : NumberShown.of(format).orElse(null);
        }
        return new Styles(dates, zeros);
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
