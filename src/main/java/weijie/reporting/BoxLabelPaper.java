package weijie.reporting;

import java.util.List;

/**
 * The label on a box of bad parts, in the reader's words. It says nothing of what is inside: whoever takes the box in counts blind.
 *
 * @param number the box, printed as a barcode and as a QR code
 * @param group the group of parts in it
 * @param facts at most six
 */
public record BoxLabelPaper(String number, String title, String group, List<Fact> facts, String warning) {

    /** One fact with what it is called. */
    public record Fact(String label, String value) {}

    public BoxLabelPaper {
        facts = List.copyOf(facts);
    }

    /** The label of the n-th fact; empty behind the last one. */
    public String label(int n) {
        return n < facts.size() ? facts.get(n).label() : "";
    }

    public String value(int n) {
        return n < facts.size() ? facts.get(n).value() : "";
    }
}
