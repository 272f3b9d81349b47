package weijie.parts;

import java.util.List;
import weijie.network.Scope;
import weijie.shared.jpa.Row;

/** What the questions for requests and issues have in common: each is one centre's, and some of them one outlet's. */
final class PaperSql {

    private PaperSql() {}

    /** What limits papers to those that somebody may see. */
    static String within(String table, Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        args.add(scope.isCentre() ? scope.centreId() : scope.outletId());
        return " AND " + table + (scope.isCentre() ? ".centre_id = ?" : ".outlet_id = ?");
    }

    /** Adds a condition when there is something to compare with. */
    static void limit(StringBuilder where, List<Object> args, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            args.add(value);
        }
    }

    static Integer countOrNull(Row row, String column) {
        Long number = row.numberOrNull(column);
        return number == null ? null : (Integer) number.intValue();
    }
}
