package weijie.reporting;

import java.util.Iterator;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Feeds the rows of a table to its template, whose fields are {@code c0}, {@code c1} and so on. */
final class CellSource implements JRDataSource {

    private final Iterator<TablePaper.Line> rows;
    private List<Object> cells;

    CellSource(List<TablePaper.Line> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        cells = rows.next().cells();
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) {
        int column = Integer.parseInt(field.getName().substring(1));
        return column < cells.size() ? Printable.text(CellWords.of(cells.get(column))) : null;
    }
}
