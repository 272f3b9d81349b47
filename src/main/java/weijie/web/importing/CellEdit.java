package weijie.web.importing;

import java.io.Serializable;
import weijie.importing.HeadingRow;

/** A cell on its way from the sheet to the person and back. */
public class CellEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int place;
    private final String heading;
    private final String name;
    private final boolean bad;
    private final CellInput input;
    private final String type;
    private String value;

    /** @param name what the column is called */
    CellEdit(HeadingRow column, String name, boolean bad, String value) {
        this.place = column.place();
        this.heading = column.heading();
        this.name = name;
        this.bad = bad;
        this.input = CellInput.of(column.key());
        this.type = input.typeFor(value);
        this.value = type.equals("date") ? input.shown(value) : value;
    }

    public int getPlace() {
        return place;
    }

    public String getName() {
        return name;
    }

    /** The heading of the file, where it is another word; else empty. */
    public String getHeading() {
        return heading.equals(name) ? "" : heading;
    }

    public boolean isBad() {
        return bad;
    }

    public CellInput getInput() {
        return input;
    }

    public String getType() {
        return type;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
