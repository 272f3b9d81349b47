package weijie.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import weijie.shared.jpa.TimeOrderedId;

/**
 * A sheet of repair records as the demonstration's working centre would fill it in. No two sheets share an order number, a unit or a
 * customer, so that tests do not find each other's records; unless told otherwise, a row has nothing wrong with it.
 */
public final class RecordSheet {

    /** The centre whose records these are. */
    public static final String CENTRE = "FC44";

    private static final List<String> OUTLETS = List.of("WD440101", "WD440301", "WD440601");
    private static final AtomicInteger UNITS =
            new AtomicInteger((int) (TimeOrderedId.next() >>> 22 & 0xFFFFFF) * 100 % 1_000_000_000);

    private final String prefix = "T" + Long.toString(TimeOrderedId.next(), 36).toUpperCase(java.util.Locale.ROOT);
    private final LocalDate from;
    private final int days;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private RecordSheet(LocalDate from, int days) {
        this.from = from;
        this.days = days;
    }

    /** A sheet of repairs accepted in October 2026, the month that runs at the business date of the shared server. */
    public static RecordSheet ofOctober() {
        return new RecordSheet(LocalDate.of(2026, 10, 1), 25);
    }

    /** A sheet of repairs accepted on these days. */
    public static RecordSheet of(LocalDate from, int days) {
        return new RecordSheet(from, days);
    }

    /** Adds rows with nothing wrong with them. */
    public RecordSheet good(int count) {
        for (int i = 0; i < count; i++) {
            row(Map.of());
        }
        return this;
    }

    /** Adds a row that differs from a good one in these cells, by heading. */
    public RecordSheet row(Map<String, String> different) {
        int number = rows.size() + 1;
        LocalDate accepted = from.plusDays(number % days);
        int unit = UNITS.incrementAndGet();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("服务单号", orderNo(number));
        row.put("网点代码", OUTLETS.get(number % OUTLETS.size()));
        row.put("机型", "WJ-55A1");
        row.put("机身号", SerialNumbers.of("TV", unit));
        row.put("购机日期", accepted.minusDays(100).toString());
        row.put("客户姓名", "王**");
        row.put("客户电话", "139%08d".formatted(unit % 100_000_000));
        row.put("报修日期", accepted.toString());
        row.put("完工日期", accepted.plusDays(2).toString());
        row.put("故障代码", "F01");
        row.put("处理措施", "更换电源板，老化两小时正常");
        row.put("维修级别", "二级维修");
        row.put("保修类型", "保内");
        row.put("备注", "第 " + number + " 行");
        if (!row.keySet().containsAll(different.keySet())) {
            throw new IllegalArgumentException("no such heading: " + different);
        }
        row.putAll(different);
        rows.add(row);
        return this;
    }

    /** The order number of the n-th record, counted from 1. */
    public String orderNo(int number) {
        return "%s%05d".formatted(prefix, number);
    }

    /** What all order numbers of the sheet begin with. */
    public String prefix() {
        return prefix;
    }

    /** The row of the n-th record as a spreadsheet counts. */
    public static int rowNo(int number) {
        return number + 1;
    }

    public String cell(int number, String heading) {
        return rows.get(number - 1).get(heading);
    }

    public int size() {
        return rows.size();
    }

    /** Writes it as csv in UTF-8. */
    public Path csv(Path folder) {
        StringBuilder text = new StringBuilder(String.join(",", rows.get(0).keySet())).append('\n');
        rows.forEach(row -> text.append(String.join(",", row.values())).append('\n'));
        try {
            return Files.writeString(folder.resolve(prefix + ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it as xlsx, every cell a text. */
    public Path xlsx(Path folder) {
        Path file = folder.resolve(prefix + ".xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("维修记录");
            write(sheet.createRow(0), rows.get(0).keySet());
            for (int i = 0; i < rows.size(); i++) {
                write(sheet.createRow(i + 1), rows.get(i).values());
            }
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, Iterable<String> cells) {
        int column = 0;
        for (String cell : cells) {
            row.createCell(column++).setCellValue(cell);
        }
    }
}
