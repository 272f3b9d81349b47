package weijie.parts;

import java.util.List;
import weijie.network.Scope;
import weijie.shared.jpa.Row;

/** What the questions for papers, pieces and movements have in common: each is one centre's, and some of them one outlet's. */
public final class PaperSql {

    private PaperSql() {}

    /** What limits rows to those that somebody may see. */
    public static String within(String table, Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        args.add(scope.isCentre() ? scope.centreId() : scope.outletId());
        return " AND " + table + (scope.isCentre() ? ".centre_id = ?" : ".outlet_id = ?");
    }

    static Integer countOrNull(Row row, String column) {
        Long number = row.numberOrNull(column);
        return number == null ? null : (Integer) number.intValue();
    }
}
