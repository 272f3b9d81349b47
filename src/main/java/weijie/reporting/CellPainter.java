package weijie.reporting;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRGenericPrintElement;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.export.GenericElementHandler;
import net.sf.jasperreports.engine.export.GenericElementHandlerBundle;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.pdf.GenericElementPdfHandler;
import net.sf.jasperreports.pdf.JRPdfExporterContext;

/**
 * Draws the cells of a statement's line straight onto the page, in the colours of the element's style; an element of the template draws
 * the columns from its left edge on.
 */
final class CellPainter implements GenericElementPdfHandler, GenericElementHandlerBundle {

    private static final String CELLS = "cells";

    private final LineColumns columns;

    CellPainter(LineColumns columns) {
        this.columns = columns;
    }

    /** In which these columns' cells are drawn. */
    static JasperReportsContext context(LineColumns columns) {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setExtensions(GenericElementHandlerBundle.class, List.of(new CellPainter(columns)));
        return context;
    }

    @Override
    public String getNamespace() {
        return "weijie";
    }

    @Override
    public GenericElementHandler getHandler(String elementName, String exporterKey) {
        return this;
    }

    @Override
    public boolean toExport(JRGenericPrintElement element) {
        return true;
    }

    @Override
    public void exportElement(JRPdfExporterContext context, JRGenericPrintElement element) {
        PdfContentByte page = context.getPdfWriter().getDirectContent();
        float left = context.getOffsetX() + element.getX();
        float top = context.getExportedReport().getPageHeight() - context.getOffsetY() - element.getY();
        if (element.getMode() == ModeEnum.OPAQUE) {
            page.setColorFill(element.getBackcolor());
            page.rectangle(left, top - element.getHeight(), element.getWidth(), element.getHeight());
            page.fill();
        }
        String[] cells = ((String) element.getParameterValue(CELLS)).split(SetLine.SEPARATOR, -1);
        page.beginText();
        page.setColorFill(element.getForecolor());
        int first = columns.firstFrom(element.getX());
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                draw(
                        page,
                        columns.all().get(first + i),
                        cells[i],
                        left - element.getX(),
                        top - element.getHeight() / 2f);
            }
        }
        page.endText();
        page.resetRGBColorFill();
    }

    /** One row, in the middle between the top and the bottom of the line. */
    private static void draw(PdfContentByte page, LineColumn column, String row, float margin, float middle) {
        float size = column.sizeOf(row);
        float ascent = column.font().getFontDescriptor(BaseFont.AWT_ASCENT, size);
        float descent = column.font().getFontDescriptor(BaseFont.AWT_DESCENT, size);
        page.setFontAndSize(column.font(), size);
        page.setTextMatrix(margin + column.begin(row, size), middle - (ascent + descent) / 2);
        page.showText(row);
    }
}
