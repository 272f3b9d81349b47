package weijie.parts;

import java.util.Collections;
import java.util.List;

/**
 * To which places a list is limited.
 *
 * @param kind the kind of place, or {@code null} for any
 * @param places those that the code means, none when nothing is called so; {@code null} when no code is given
 */
record PlaceFilter(PlaceKind kind, List<StockPlace> places) {

    /**
     * A condition that holds for every movement to or from the place, when it is just one: whatever comes to a centre or an outlet or leaves
     * it is seen by it. An index finds it by that.
     */
    String seen(String table, List<Object> args) {
        if (places == null || places.size() != 1 || places.get(0).kind() == PlaceKind.HQ) {
            return "";
        }
        args.add(places.get(0).id());
        return " AND " + table + (places.get(0).kind() == PlaceKind.OUTLET ? ".outlet_id = ?" : ".centre_id = ?");
    }

    /**
     * The condition for SQL, to be put behind others.
     *
     * @param place how the columns of the place begin, as in {@code b.place} for {@code b.place_kind} and {@code b.place_id}
     */
    String on(String place, List<Object> args) {
        if (places == null) {
            if (kind == null) {
                return "";
            }
            args.add(kind);
            return " AND " + place + "_kind = ?";
        }
        places.forEach(one -> args.addAll(List.of(one.kind(), one.id())));
        String one = "(%1$s_kind = ? AND %1$s_id = ?)".formatted(place);
        return places.isEmpty()
                ? " AND 1 = 0"
                : " AND (" + String.join(" OR ", Collections.nCopies(places.size(), one)) + ")";
    }
}
