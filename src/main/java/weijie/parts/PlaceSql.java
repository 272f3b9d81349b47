package weijie.parts;

import java.time.LocalDate;
import java.util.List;
import weijie.network.Scope;
import weijie.shared.jpa.Row;

/** Places in SQL: how they are named, and which of them somebody may see. */
public final class PlaceSql {

    private PlaceSql() {}

    /** The columns that name the place of a table, to be read by {@link #location}; {@link #join} gives what they need. */
    static String columns(String table) {
        return "%1$s.place_kind, %1$s.place_id, COALESCE(%1$s_centre.code, %1$s_outlet.code, 'HQ') AS place_code, COALESCE(%1$s_centre.name, %1$s_outlet.name, '') AS place_name"
                .formatted(table);
    }

    static String join(String table) {
        return " LEFT JOIN service_centre %1$s_centre ON %1$s.place_kind = 'CENTRE' AND %1$s_centre.id = %1$s.place_id LEFT JOIN outlet %1$s_outlet ON %1$s.place_kind = 'OUTLET' AND %1$s_outlet.id = %1$s.place_id"
                .formatted(table);
    }

    static Location location(Row row) {
        return new Location(row.choice(PlaceKind.class, "place_kind"), row.text("place_code"), row.text("place_name"));
    }

    /** Keeps from headquarters what lies in parcels that it has not counted, and where that is missed: the old parts of a centre (G18). */
    public static String sealed(String table, Scope scope) {
        return scope.isAll()
                ? " AND %1$s.state NOT IN ('PACKED', 'RETURNING', 'RECEIVED') AND (%1$s.place_kind <> 'CENTRE' OR %1$s.state <> 'BAD')"
                        .formatted(table)
                : "";
    }

    /** What limits a table to the places that somebody may see today: an outlet itself, a centre itself and its outlets. */
    public static String within(String table, Scope scope, LocalDate today, List<Object> args) {
        if (scope.isAll()) {
            return "";
        }
        if (scope.isOutlet()) {
            args.add(scope.outletId());
            return " AND %1$s.place_kind = 'OUTLET' AND %1$s.place_id = ?".formatted(table);
        }
        args.addAll(List.of(scope.centreId(), scope.centreId(), today, today));
        return " AND (%1$s.place_kind = 'CENTRE' AND %1$s.place_id = ? OR %1$s.place_kind = 'OUTLET' AND %1$s.place_id IN (SELECT a.outlet_id FROM outlet_assignment a WHERE a.centre_id = ? AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to >= ?)))"
                .formatted(table);
    }
}
