package weijie.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.filesystem.FileMagic;
import weijie.shared.Refusal;

/**
 * Reads a table out of a file that people made: csv, xlsx or xls, whatever its name says. The headings may stand in any order and a few
 * rows down; rows come one by one, so the file's size does not matter to the memory. Whatever is wrong with a file ends in a
 * {@link Refusal} that says what to do.
 */
final class SheetReader {

    /** The most rows of data in one file. */
    static final int MOST_ROWS = 200_000;

    /** The largest file. */
    static final long MOST_BYTES = 100L << 20;

    /** Where the rows go. */
    interface Rows {

        /** The headings were found; told once, before the first row. */
        void begin(Headings headings);

        void row(SheetRow row);

        /** Takes nothing. */
        Rows NOBODY = new Rows() {
            @Override
            public void begin(Headings headings) {}

            @Override
            public void row(SheetRow row) {}
        };
    }

    private SheetReader() {}

    /**
     * @param columns what the kind of file may have; all required ones must be there
     * @param map what a person said of the headings
     * @param sheet the sheet to read, or {@code null} for the first one whose headings fit
     */
    static SheetOutline read(Path file, List<Column> columns, HeadingMap map, String sheet, Rows rows) {
        SheetTable table = new SheetTable(columns, map, sheet, rows);
        Source source = pour(file, table);
        return table.outline(source.format(), source.encoding());
    }

    /** What kind of file it was, and for csv in which encoding, else empty. */
    private record Source(String format, String encoding) {}

    /** Looks at the beginnings of the sheets, for as long as the sink wants rows. */
    static void glance(Path file, RowSink sink) {
        pour(file, sink);
    }

    private static Source pour(Path file, RowSink sink) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw Refusal.invalid("IM-006", Files.size(file) >> 20, MOST_BYTES >> 20);
            }
            return read(file, sink);
        } catch (SheetTable.TakerFailed e) {
            throw e.taker();
        } catch (Refusal e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // A damaged file breaks its reader in as many ways as there are bytes in it; to the user they are all the
            // same.
            throw Refusal.invalid("IM-001");
        }
    }

    private static Source read(Path file, RowSink sink) throws IOException, XMLStreamException {
        if (Files.size(file) == 0) {
            throw Refusal.invalid("IM-010");
        }
        switch (FileMagic.valueOf(file.toFile())) {
            case OOXML -> {
                XlsxSheets.read(file, sink);
                return new Source("xlsx", "");
            }
            case OLE2 -> {
                XlsSheets.read(file, sink);
                return new Source("xls", "");
            }
            case BIFF2, BIFF3, BIFF4 -> throw Refusal.invalid("IM-007", "Excel 2-4");
            case XML, HTML -> throw Refusal.invalid("IM-015");
            case UNKNOWN -> {
                return new Source("csv", CsvSheet.read(file, sink));
            }
            default -> throw Refusal.invalid("IM-001");
        }
    }
}
