package weijie.reporting;

import java.util.Iterator;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;

/**
 * Feeds the lines of a statement to its template, each with its cells as {@link LineColumns} sets them.
 */
final class LineSource extends RowSource {

    private final LineColumns.Setter setter;
    private SetLine set;
    private String outlet;
    private long number;

    LineSource(Iterator<StatementPaperLine> lines, LineColumns.Setter setter) {
        super(lines);
        this.setter = setter;
    }

    @Override
    public boolean next() {
        if (!super.next()) {
            return false;
        }
        StatementPaperLine line = (StatementPaperLine) row();
        number = line.outletCode().equals(outlet) ? number + 1 : 1;
        outlet = line.outletCode();
        set = setter.set(line, number);
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        return field.getName().equals("set") ? set : super.getFieldValue(field);
    }
}
