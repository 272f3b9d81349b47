package weijie.importing;

import java.util.Objects;
import java.util.stream.Stream;
import weijie.repair.check.Severity;

/**
 * Which findings the grid shows; absent parts do not limit.
 *
 * @param severity only this gravity
 * @param code only this code
 * @param item only rows whose order number or code contains this
 */
public record FlagFilter(Severity severity, String code, String item) {

    public static final FlagFilter ALL = new FlagFilter(null, null, null);

    String condition() {
        return (severity == null ? "" : " and f.severity = ?")
                + (code == null || code.isBlank() ? "" : " and f.code = ?")
                + (item == null || item.isBlank() ? "" : " and f.item like ?");
    }

    /** What the condition asks for, in its order. */
    Stream<Object> args() {
        return Stream.<Object>of(
                        severity,
                        code == null || code.isBlank() ? null : code.strip(),
                        item == null || item.isBlank() ? null : "%" + item.strip() + "%")
                .filter(Objects::nonNull);
    }
}
