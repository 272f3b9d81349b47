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

    public PartInput() {}

    PartInput(PartLine line) {
        code = line.partCode();
        quantity = String.valueOf(line.quantity());
        tag = line.oldPartTag();
    }

    /** The lines as one text, as a sheet would have it; lines without a code are left out. */
    static String write(List<PartInput> lines) {
        return lines.stream()
                .filter(line -> line.code != null && !line.code.isBlank())
                .map(line -> line.code.strip()
                        + '*'
                        + line.quantity
                        + (line.tag == null || line.tag.isBlank() ? "" : '@' + line.tag.strip()))
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
}
