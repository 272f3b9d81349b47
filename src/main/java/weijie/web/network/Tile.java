package weijie.web.network;

import java.util.List;
import java.util.Map;

/**
 * A province as a square of the tile map: where it stands, how full it is coloured, and whether it has its centre. The tiles have
 * no borders and stand roughly where the provinces lie; they are no map.
 *
 * @param code the province; its short name is the text {@code network.tile.<code>}
 * @param level 0 (nothing) to 5 (everything), or -1 for a tile outside the goals
 */
public record Tile(String code, int x, int y, int level, String figure, boolean centre) {

    private record Place(String code, int column, int row) {}

    private static final int STEP = 70;
    private static final int LEVELS = 5;
    private static final List<Place> PLACES = List.of(
            new Place("230000", 8, 0),
            new Place("150000", 6, 1),
            new Place("220000", 8, 1),
            new Place("650000", 0, 2),
            new Place("620000", 3, 2),
            new Place("640000", 4, 2),
            new Place("110000", 6, 2),
            new Place("120000", 7, 2),
            new Place("210000", 8, 2),
            new Place("630000", 2, 3),
            new Place("610000", 4, 3),
            new Place("140000", 5, 3),
            new Place("130000", 6, 3),
            new Place("370000", 7, 3),
            new Place("540000", 1, 4),
            new Place("510000", 2, 4),
            new Place("500000", 3, 4),
            new Place("420000", 4, 4),
            new Place("410000", 5, 4),
            new Place("340000", 6, 4),
            new Place("320000", 7, 4),
            new Place("310000", 8, 4),
            new Place("530000", 2, 5),
            new Place("520000", 3, 5),
            new Place("430000", 4, 5),
            new Place("360000", 5, 5),
            new Place("330000", 7, 5),
            new Place("450000", 3, 6),
            new Place("440000", 4, 6),
            new Place("350000", 6, 6),
            new Place("710000", 8, 6),
            new Place("460000", 3, 7),
            new Place("820000", 4, 7),
            new Place("810000", 5, 7));

    /** All 34 tiles; the metric says what fills them. */
    static List<Tile> of(List<ProvinceFigures> figures, CoverageMetric metric) {
        Map<String, ProvinceFigures> provinces = figures.stream()
                .collect(java.util.stream.Collectors.toMap(one -> one.province().code(), one -> one));
        int most = figures.stream().mapToInt(metric::value).max().orElse(0);
        return PLACES.stream()
                .map(place -> tile(place, provinces.get(place.code()), metric, most))
                .toList();
    }

    private static Tile tile(Place place, ProvinceFigures province, CoverageMetric metric, int most) {
        int x = place.column() * STEP;
        int y = place.row() * STEP;
        if (province == null) {
            return new Tile(place.code(), x, y, -1, "", false);
        }
        int value = metric.value(province);
        int full = metric == CoverageMetric.COVERED ? 100 : Math.max(most, 1);
        int level = value == 0 ? 0 : Math.max(1, (int) ((long) value * LEVELS / full));
        return new Tile(
                place.code(),
                x,
                y,
                level,
                metric.figure(province),
                province.province().reached());
    }

    /** Whether it belongs to the network's goals. */
    public boolean isGoal() {
        return level >= 0;
    }
}
