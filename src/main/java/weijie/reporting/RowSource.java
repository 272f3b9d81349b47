package weijie.reporting;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import weijie.shared.Money;

/**
 * Feeds records to a template one at a time, so that a paper of any length is filled from a stream. A field of the template is
 * the record's component of the same name; money arrives as yuan, a text as it can be printed.
 */
class RowSource implements JRDataSource {

    private final Iterator<? extends Record> rows;
    private final Map<String, Method> parts = new HashMap<>();
    private Record row;

    RowSource(Iterator<? extends Record> rows) {
        this.rows = rows;
    }

    /** The record whose fields are read now. */
    Record row() {
        return row;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        if (parts.isEmpty()) {
            for (RecordComponent part : row.getClass().getRecordComponents()) {
                parts.put(part.getName(), part.getAccessor());
            }
        }
        return true;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        Method part = parts.get(field.getName());
        if (part == null) {
            throw new JRException(
                    "no part " + field.getName() + " in " + row.getClass().getSimpleName());
        }
        try {
            Object value = part.invoke(row);
            if (value instanceof String text) {
                return Printable.text(text);
            }
            return value instanceof Money money ? money.yuan() : value;
        } catch (ReflectiveOperationException e) {
            throw new JRException(e);
        }
    }
}
