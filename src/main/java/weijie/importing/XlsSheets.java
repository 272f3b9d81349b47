package weijie.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import weijie.shared.Refusal;

/** A workbook of Excel 97 to 2003 (BIFF8, also as WPS writes it), read record by record. */
final class XlsSheets {

    private XlsSheets() {}

    static void read(Path file, RowSink sink) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusal.invalid("IM-002");
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw root.hasEntryCaseInsensitive("Book")
                        ? Refusal.invalid("IM-007", "Excel 95")
                        : Refusal.invalid("IM-001");
            }
            Records records = new Records(sink);
            try (InputStream bytes = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
                HSSFRequest request = new HSSFRequest();
                request.addListenerForAllRecords(records.tracked);
                new HSSFEventFactory().processEvents(request, bytes);
            }
        } catch (EncryptedDocumentException e) {
            throw Refusal.invalid("IM-002");
        } catch (OldExcelFormatException e) {
            throw Refusal.invalid("IM-007", "Excel 95");
        }
    }

    /** Puts the records of a sheet together to rows; cells come in order of rows, the hidden rows are told before them. */
    private static final class Records implements HSSFListener {

        private final RowSink sink;
        private final FormatTrackingHSSFListener tracked = new FormatTrackingHSSFListener(this);
        private final List<BoundSheetRecord> sheets = new ArrayList<>();
        private final BitSet hiddenRows = new BitSet();
        private final Map<String, Optional<NumberShown>> formats = new HashMap<>();
        private final RowBuffer row = new RowBuffer();
        private SSTRecord strings;
        private boolean since1904;
        private int sheetNo = -1;
        private boolean wanted;
        private int rowIndex = -1;
        private FormulaRecord openFormula;

        Records(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void processRecord(Record record) {
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (record instanceof SSTRecord all) {
                strings = all;
            } else if (record instanceof DateWindow1904Record window) {
                since1904 = window.getWindowing() == 1;
                if (since1904) {
                    sink.since1904();
                }
            } else if (record instanceof BOFRecord begin) {
                begin(begin);
            } else if (wanted) {
                inSheet(record);
            }
        }

        private void begin(BOFRecord begin) {
            if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
                sheetNo++;
                hiddenRows.clear();
                row.clear();
                rowIndex = -1;
                BoundSheetRecord sheet = sheetNo < sheets.size() ? inOrder().get(sheetNo) : null;
                wanted = sink.sheet(
                        sheet == null ? "" : sheet.getSheetname(),
                        sheet != null && (sheet.isHidden() || sheet.isVeryHidden()));
            } else {
                wanted = false;
            }
        }

        private List<BoundSheetRecord> inOrder() {
            return List.of(BoundSheetRecord.orderByBofPosition(sheets));
        }

        private void inSheet(Record record) {
            if (record instanceof RowRecord described) {
                hiddenRows.set(described.getRowNumber(), described.getZeroHeight());
            } else if (record instanceof CellValueRecordInterface cell) {
                cell(cell);
            } else if (record instanceof StringRecord text) {
                if (openFormula != null) {
                    row.set(openFormula.getColumn(), CellText.clean(text.getString()), 0);
                    openFormula = null;
                }
            } else if (record instanceof MergeCellsRecord merged) {
                endRow();
                for (int i = 0; wanted && i < merged.getNumAreas(); i++) {
                    sink.merged(merged.getAreaAt(i).formatAsString());
                }
            } else if (record instanceof EOFRecord) {
                endRow();
                wanted = false;
            }
        }

        private void cell(CellValueRecordInterface cell) {
            if (cell.getRow() != rowIndex) {
                closeFormula();
                endRow();
                rowIndex = cell.getRow();
            }
            int column = cell.getColumn();
            closeFormula();
            if (cell instanceof LabelSSTRecord label) {
                row.set(column, label.getSSTIndex() < count() ? text(label.getSSTIndex()) : "", 0);
            } else if (cell instanceof NumberRecord number) {
                number(column, cell, number.getValue());
            } else if (cell instanceof BoolErrRecord value) {
                row.set(
                        column,
                        value.isBoolean() ? (value.getBooleanValue() ? "TRUE" : "FALSE") : error(value.getErrorValue()),
                        value.isBoolean() ? 0 : RowBuffer.ERROR);
            } else if (cell instanceof FormulaRecord formula) {
                formula(column, formula);
            }
        }

        /** A formula that promised a text which never came was not computed. */
        private void closeFormula() {
            if (openFormula != null) {
                row.set(openFormula.getColumn(), RowBuffer.NO_VALUE, RowBuffer.ERROR);
                openFormula = null;
            }
        }

        private int count() {
            return strings == null ? 0 : strings.getNumUniqueStrings();
        }

        private String text(int index) {
            return CellText.meant(CellText.clean(strings.getString(index).getString()));
        }

        private void formula(int column, FormulaRecord formula) {
            if (formula.hasCachedResultString()) {
                openFormula = formula;
                return;
            }
            CellType kind = formula.getCachedResultTypeEnum();
            if (kind == CellType.BOOLEAN) {
                row.set(column, formula.getCachedBooleanValue() ? "TRUE" : "FALSE", 0);
            } else if (kind == CellType.ERROR) {
                row.set(column, error((byte) formula.getCachedErrorValue()), RowBuffer.ERROR);
            } else {
                number(column, formula, formula.getValue());
            }
        }

        private void number(int column, CellValueRecordInterface cell, double value) {
            String raw = value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
            if (isDate(cell)) {
                row.set(column, CellText.date(raw, since1904), RowBuffer.DATE);
            } else {
                XlsxCells.number(row, column, raw);
                Optional.ofNullable(tracked.getFormatString(cell))
                        .flatMap(code -> formats.computeIfAbsent(code, NumberShown::of))
                        .ifPresent(format -> row.show(column, format.show(row.text(column))));
            }
        }

        private boolean isDate(CellValueRecordInterface cell) {
            int format = tracked.getFormatIndex(cell);
            return format > 0
                    && DateUtil.isADateFormat(
                            format,
                            Optional.ofNullable(tracked.getFormatString(cell)).orElse("General"));
        }

        private static String error(byte code) {
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR";
        }

        private void endRow() {
            closeFormula();
            if (rowIndex >= 0 && !row.isBlank() && !sink.row(rowIndex + 1, row, hiddenRows.get(rowIndex))) {
                wanted = false;
            }
            row.clear();
            rowIndex = -1;
        }
    }
}
