package weijie.web.importing;

import java.io.Serializable;

/** A cell on its way from the sheet to the person and back. */
public class CellEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int place;
    private final String heading;
    private final boolean bad;
    private String value;

    CellEdit(int place, String heading, boolean bad, String value) {
        this.place = place;
        this.heading = heading;
        this.bad = bad;
        this.value = value;
    }

    public int getPlace() {
        return place;
    }

    public String getHeading() {
        return heading;
    }

    public boolean isBad() {
        return bad;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
