package weijie.reporting;

import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * Lays the columns of a table out in a template of its own: head and row have one element for the row's number and one for each column
 * that there may be, in order.
 */
final class TableColumns {

    private static final int NUMBER = 1;

    private TableColumns() {}

    static void lay(JasperReport template, List<SheetColumn> columns) {
        lay(template.getColumnHeader(), template.getColumnWidth(), columns);
        lay(template.getDetailSection().getBands()[0], template.getColumnWidth(), columns);
    }

    private static void lay(JRBand band, int whole, List<SheetColumn> columns) {
        JRElement[] elements = band.getElements();
        int weights = columns.stream().mapToInt(SheetColumn::width).sum();
        int left = elements[0].getWidth();
        int room = whole - left;
        int passed = 0;
        for (int i = 0; i < columns.size(); i++) {
            JRElement element = elements[NUMBER + i];
            int begin = left + room * passed / weights;
            passed += columns.get(i).width();
            element.setX(begin);
            element.setWidth(left + room * passed / weights - begin);
            ((JRTextElement) element)
                    .setHorizontalTextAlign(align(columns.get(i).kind()));
        }
    }

    private static HorizontalTextAlignEnum align(SheetColumn.Kind kind) {
        return kind == SheetColumn.Kind.NUMBER || kind == SheetColumn.Kind.MONEY
                ? HorizontalTextAlignEnum.RIGHT
                : HorizontalTextAlignEnum.LEFT;
    }
}
