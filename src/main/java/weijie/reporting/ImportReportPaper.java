package weijie.reporting;

import java.util.List;

/**
 * What stands on the report about a file that was handed in, in the reader's words.
 *
 * @param batchNo the batch's number, printed as a barcode
 * @param facts two abreast, the last one over the whole width; at most seventeen
 * @param findings how often each thing was found
 */
public record ImportReportPaper(String batchNo, List<Fact> facts, List<Found> findings) {

    /** One fact with what it is called. */
    public record Fact(String label, String value) {}

    /** One kind of finding with how often it was found and where first. */
    public record Found(String code, String severity, int count, String example) {}

    public ImportReportPaper {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    /** The label of the n-th fact; empty behind the last one. */
    public String label(int n) {
        return n < facts.size() ? facts.get(n).label() : "";
    }

    public String value(int n) {
        return n < facts.size() ? facts.get(n).value() : "";
    }
}
