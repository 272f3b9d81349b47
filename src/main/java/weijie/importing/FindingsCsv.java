package weijie.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import weijie.shared.Texts;

/** Every finding of a batch as a table for scripts: UTF-8, LF, sorted by row. */
final class FindingsCsv implements AutoCloseable {

    private final CsvWriter csv;
    private final ImportKind kind;
    private final Texts texts;

    FindingsCsv(OutputStream into, ImportKind kind, Texts texts) {
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(into, StandardCharsets.UTF_8));
        this.kind = kind;
        this.texts = texts;
        csv.writeRecord("rowNo", "orderNo", "severity", "code", "field", "value", "message");
    }

    void add(ImportFindingRow finding) {
        csv.writeRecord(
                String.valueOf(finding.rowNo()),
                finding.item(),
                finding.severity().name(),
                finding.code(),
                finding.jsonField(),
                finding.value(),
                finding.sentence(kind, texts));
    }

    /** {@code SERIAL_NO} as JSON names it: {@code serialNo}. */
    static String camel(String key) {
        if (key == null) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        for (String word : key.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
