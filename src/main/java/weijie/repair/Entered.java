package weijie.repair;

import java.io.Serializable;
import java.util.List;
import weijie.repair.check.Finding;

/**
 * What became of a record that a person entered or corrected.
 *
 * @param orderNo its number; {@code null} when it was rejected and not stored
 * @param findings everything the checks said, gravest first
 * @param version the version stored
 */
public record Entered(String orderNo, List<Finding> findings, int version) implements Serializable {

    public boolean isStored() {
        return orderNo != null;
    }
}
