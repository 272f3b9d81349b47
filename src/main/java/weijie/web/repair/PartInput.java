package weijie.web.repair;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import weijie.repair.check.PartLine;

/** A line of parts while it is typed. */
public class PartInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String quantity = "1";
    private String tag;
    private String oldSerial;
    private String newSerial;

    public PartInput() {}

    PartInput(PartLine line) {
        code = line.partCode();
        quantity = String.valueOf(line.quantity());
        tag = line.oldPartTag();
        oldSerial = line.oldSerial();
        newSerial = line.newSerial();
    }

    /** The lines as one text, as a sheet would have it; lines without a code are left out. */
    static String write(List<PartInput> lines) {
        return lines.stream()
                .filter(line -> line.code != null && !line.code.isBlank())
                .map(line -> PartLine.write(line.code.strip(), line.quantity, line.tag, line.oldSerial, line.newSerial))
                .collect(Collectors.joining(";"));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getOldSerial() {
        return oldSerial;
    }

    public void setOldSerial(String oldSerial) {
        this.oldSerial = oldSerial;
    }

    public String getNewSerial() {
        return newSerial;
    }

    public void setNewSerial(String newSerial) {
        this.newSerial = newSerial;
    }
}
