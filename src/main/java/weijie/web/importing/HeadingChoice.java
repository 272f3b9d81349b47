package weijie.web.importing;

import java.io.Serializable;
import java.util.List;
import weijie.importing.SheetColumns;

/** A column of a file, and which column a person says it is. */
public class HeadingChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int place;
    private final String label;
    private final String letter;
    private final String heading;
    private final List<String> samples;
    private final boolean guessed;
    private final boolean repeated;
    private String key;

    HeadingChoice(SheetColumns.FileColumn column) {
        place = column.place();
        label = column.label();
        letter = column.letter();
        heading = column.heading();
        samples = List.copyOf(column.samples());
        guessed = column.key() == null && column.guess() != null;
        repeated = column.repeated();
        key = column.key() == null ? column.guess() : column.key();
    }

    String label() {
        return label;
    }

    public int getPlace() {
        return place;
    }

    public String getLetter() {
        return letter;
    }

    public String getHeading() {
        return heading;
    }

    public String getSamples() {
        return String.join("　", samples);
    }

    public boolean isGuessed() {
        return guessed;
    }

    public boolean isRepeated() {
        return repeated;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
