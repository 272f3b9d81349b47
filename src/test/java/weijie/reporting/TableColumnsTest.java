package weijie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.util.JRLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns stand side by side over the whole width, by their weights, in the head as in the rows. */
class TableColumnsTest {

    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("甲", 20), SheetColumn.text("乙", 7), SheetColumn.money("丙"), SheetColumn.number("丁"));

    @ParameterizedTest
    @EnumSource(TablePaper.Shape.class)
    void columnsStandSideBySideOverTheWholeWidth(TablePaper.Shape shape) throws Exception {
        JasperReport template;
        try (InputStream compiled =
                TableColumns.class.getResourceAsStream('/' + shape.paper().resource())) {
            template = (JasperReport) JRLoader.loadObject(compiled);
        }
        TableColumns.lay(template, COLUMNS);
        for (JRBand band :
                List.of(template.getColumnHeader(), template.getDetailSection().getBands()[0])) {
            JRElement[] columns = Arrays.copyOfRange(band.getElements(), 1, 1 + COLUMNS.size());
            int end = band.getElements()[0].getWidth();
            for (JRElement column : columns) {
                assertThat(column.getX()).isEqualTo(end);
                end += column.getWidth();
            }
            assertThat(end).isEqualTo(template.getColumnWidth());
            assertThat(columns[0].getWidth()).isGreaterThan(2 * columns[1].getWidth());
            assertThat(((JRTextElement) columns[1]).getHorizontalTextAlign()).isEqualTo(HorizontalTextAlignEnum.LEFT);
            assertThat(((JRTextElement) columns[2]).getHorizontalTextAlign()).isEqualTo(HorizontalTextAlignEnum.RIGHT);
        }
    }
}
