package weijie.network;

import java.util.List;

/** Scopes in SQL: most rows are one centre's, and some of them one outlet's. */
public final class ScopeSql {

    private ScopeSql() {}

    /** What limits rows with a {@code centre_id} and an {@code outlet_id} to those that somebody may see. */
    public static String within(String table, Scope scope, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        args.add(scope.isCentre() ? scope.centreId() : scope.outletId());
        return " AND " + table + (scope.isCentre() ? ".centre_id = ?" : ".outlet_id = ?");
    }
}
