package weijie.importing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    int bind(PreparedStatement query, int from) throws SQLException {
        int place = from;
        if (severity != null) {
            query.setString(place++, severity.name());
        }
        if (code != null && !code.isBlank()) {
            query.setString(place++, code.strip());
        }
        if (item != null && !item.isBlank()) {
            query.setString(place++, "%" + item.strip() + "%");
        }
        return place;
    }
}
