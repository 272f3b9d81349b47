package weijie.web.network;

import java.util.List;
import java.util.Map;

/**
 * A province as a square of the tile map: where it stands, how full it is coloured, and whether it has its centre. The tiles have
 * no borders and stand roughly where the provinces lie; they are no map.
 *
 * @param level 0 (nothing) to 5 (everything), or -1 for a tile outside the goals
 */
public record Tile(String code, String name, int x, int y, int level, String figure, boolean centre) {

    private record Place(String code, String name, int column, int row) {}

    private static final int STEP = 70;
    private static final int LEVELS = 5;
    private static final List<Place> PLACES = List.of(
            new Place("230000", "黑龙江", 8, 0),
            new Place("150000", "内蒙古", 6, 1),
            new Place("220000", "吉林", 8, 1),
            new Place("650000", "新疆", 0, 2),
            new Place("620000", "甘肃", 3, 2),
            new Place("640000", "宁夏", 4, 2),
            new Place("110000", "北京", 6, 2),
            new Place("120000", "天津", 7, 2),
            new Place("210000", "辽宁", 8, 2),
            new Place("630000", "青海", 2, 3),
            new Place("610000", "陕西", 4, 3),
            new Place("140000", "山西", 5, 3),
            new Place("130000", "河北", 6, 3),
            new Place("370000", "山东", 7, 3),
            new Place("540000", "西藏", 1, 4),
            new Place("510000", "四川", 2, 4),
            new Place("500000", "重庆", 3, 4),
            new Place("420000", "湖北", 4, 4),
            new Place("410000", "河南", 5, 4),
            new Place("340000", "安徽", 6, 4),
            new Place("320000", "江苏", 7, 4),
            new Place("310000", "上海", 8, 4),
            new Place("530000", "云南", 2, 5),
            new Place("520000", "贵州", 3, 5),
            new Place("430000", "湖南", 4, 5),
            new Place("360000", "江西", 5, 5),
            new Place("330000", "浙江", 7, 5),
            new Place("450000", "广西", 3, 6),
            new Place("440000", "广东", 4, 6),
            new Place("350000", "福建", 6, 6),
            new Place("710000", "台湾", 8, 6),
            new Place("460000", "海南", 3, 7),
            new Place("820000", "澳门", 4, 7),
            new Place("810000", "香港", 5, 7));

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
            return new Tile(place.code(), place.name(), x, y, -1, "", false);
        }
        int value = metric.value(province);
        int full = metric == CoverageMetric.COVERED ? 100 : Math.max(most, 1);
        int level = value == 0 ? 0 : Math.max(1, (int) ((long) value * LEVELS / full));
        return new Tile(
                place.code(),
                place.name(),
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
