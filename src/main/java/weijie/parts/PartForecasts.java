package weijie.parts;

import static weijie.shared.ListOrder.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weijie.network.Scope;
import weijie.parts.forecast.ForecastMethod;
import weijie.shared.ListOrder;
import weijie.shared.ListPage;
import weijie.shared.Listing;
import weijie.shared.Slice;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** The forecasts as the job left them, beside the stock as it is now. */
@ApplicationScoped
class PartForecasts {

    private static final ListOrder<ForecastRow> ORDER = ListOrder.of(
                    text("c.code", ForecastRow::centreCode), text("p.code", ForecastRow::partCode))
            .by("partCode", text("p.code", ForecastRow::partCode), text("c.code", ForecastRow::centreCode));

    /** What lies at a centre and its outlets and what is on its way there, part by part. */
    private static final String STOCK = """
            (SELECT l.centre_id, l.part_id, SUM(IF(l.state = 'GOOD', l.quantity, 0)) AS on_hand,
                SUM(IF(l.state = 'IN_TRANSIT', l.quantity, 0)) AS in_transit FROM (
                SELECT place_id AS centre_id, part_id, state, quantity FROM stock_balance WHERE place_kind = 'CENTRE'
                UNION ALL SELECT a.centre_id, b.part_id, b.state, b.quantity FROM outlet_assignment a
                    JOIN stock_balance b ON b.place_kind = 'OUTLET' AND b.place_id = a.outlet_id
                    WHERE a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to >= ?)) l
            WHERE l.state IN ('GOOD', 'IN_TRANSIT') GROUP BY l.centre_id, l.part_id)""";

    private static final String FORECASTS = " FROM part_forecast f JOIN service_centre c ON c.id = f.centre_id"
            + " JOIN part p ON p.id = f.part_id LEFT JOIN " + STOCK
            + " s ON s.centre_id = f.centre_id AND s.part_id = f.part_id WHERE 1 = 1";

    @Inject
    Rows rows;

    /** Good pieces, and pieces on their way. */
    record Stock(int onHand, int inTransit) {

        private static final Stock NONE = new Stock(0, 0);

        private static Stock of(Row row) {
            return new Stock((int) row.numberOr("on_hand", 0), (int) row.numberOr("in_transit", 0));
        }
    }

    Listing<ForecastRow> list(ForecastCriteria criteria, Scope scope, LocalDate today, Slice slice) {
        List<Object> args = new ArrayList<>(List.of(today, today));
        StringBuilder where = new StringBuilder(FORECASTS);
        if (!scope.isAll()) {
            where.append(" AND f.centre_id = ?");
            args.add(scope.isCentre() ? scope.centreId() : -1L);
        }
        if (criteria.centre() != null) {
            where.append(" AND c.code = ?");
            args.add(criteria.centre());
        }
        if (criteria.part() != null) {
            where.append(" AND (INSTR(p.code, ?) > 0 OR INSTR(p.name, ?) > 0)");
            args.addAll(List.of(criteria.part(), criteria.part()));
        }
        if (criteria.proposed()) {
            where.append(" AND COALESCE(s.on_hand + s.in_transit, 0) < f.reorder_point");
        }
        long total = rows.number("SELECT COUNT(*)" + where, args.toArray());
        ListPage<ForecastRow> page = ORDER.page(slice);
        args.addAll(page.args());
        return page.of(
                rows.list(
                        "SELECT c.code AS centre_code, c.name AS centre_name, p.code, p.name, s.on_hand, s.in_transit, f.*"
                                + where + page.behind() + page.orderBy() + page.limit(),
                        PartForecasts::row,
                        args.toArray()),
                total);
    }

    private static ForecastRow row(Row row) {
        Stock stock = Stock.of(row);
        return new ForecastRow(
                row.text("centre_code"),
                row.text("centre_name"),
                row.text("code"),
                row.text("name"),
                new PartForecast(
                        YearMonth.parse(row.text("month")),
                        Arrays.stream(row.text("history").split(","))
                                .map(Integer::valueOf)
                                .toList(),
                        row.choice(ForecastMethod.class, "method"),
                        decimal(row.text("next_pieces")),
                        decimal(row.text("rmsse")),
                        row.count("reorder_point"),
                        row.count("order_up_to"),
                        row.count("protected_months"),
                        row.count("service_percent")),
                stock.onHand(),
                stock.inTransit());
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** What lies there now of one part. */
    Stock stock(long centreId, long partId, LocalDate today) {
        return rows.first(
                        "SELECT s.on_hand, s.in_transit FROM " + STOCK + " s WHERE s.centre_id = ? AND s.part_id = ?",
                        Stock::of,
                        today,
                        today,
                        centreId,
                        partId)
                .orElse(Stock.NONE);
    }

    /** Puts a centre's forecasts, by the parts, in the place of those before. */
    void replace(long centreId, Map<Long, PartForecast> forecasts) {
        rows.change("DELETE FROM part_forecast WHERE centre_id = ?", centreId);
        rows.with(connection -> {
            try (BulkLoad load = new BulkLoad(
                            connection,
                            "part_forecast",
                            "part_id",
                            "month",
                            "history",
                            "method",
                            "next_pieces",
                            "rmsse",
                            "reorder_point",
                            "order_up_to",
                            "protected_months",
                            "service_percent")
                    .always("centre_id", centreId)) {
                forecasts.forEach((part, forecast) -> put(load, part, forecast));
                load.flush();
                return null;
            }
        });
    }

    private static void put(BulkLoad load, long partId, PartForecast forecast) {
        load.put(partId).put(forecast.month().toString());
        load.put(forecast.history().stream().map(String::valueOf).collect(Collectors.joining(",")));
        load.put(forecast.method()).put(forecast.next()).put(forecast.rmsse());
        load.put((long) forecast.reorderPoint()).put((long) forecast.orderUpTo());
        load.put((long) forecast.protectedMonths()).put((long) forecast.servicePercent());
        load.endRow();
    }

    /** The job that computes, or computed last, and what came of the last that ended; nobody else starts one meanwhile. */
    Standing lock() {
        return standing(" FOR UPDATE");
    }

    Standing standing() {
        return standing("");
    }

    /** The one row that says how the forecasts stand. */
    record Standing(Long jobId, YearMonth month, LocalDateTime computedAt) {}

    private Standing standing(String lock) {
        return rows.first(
                        "SELECT job_id, month, computed_at FROM part_forecast_run WHERE id = 1" + lock,
                        row -> new Standing(
                                row.numberOrNull("job_id"),
                                row.text("month") == null ? null : YearMonth.parse(row.text("month")),
                                row.time("computed_at")))
                .orElseThrow();
    }

    /** Whether anything of stock has moved up to this month. */
    boolean hasMoved(YearMonth month) {
        return rows.first("SELECT month FROM stock_flow WHERE month <= ? LIMIT 1", row -> row.text("month"), month)
                .isPresent();
    }

    /** Notes that it is begun of its own accord on this day; says whether it is the first time. */
    boolean isFirstOn(LocalDate day) {
        return rows.change("INSERT IGNORE INTO part_forecast_day (day) VALUES (?)", day) == 1;
    }

    void begun(long jobId) {
        rows.change("UPDATE part_forecast_run SET job_id = ? WHERE id = 1", jobId);
    }

    void finished(YearMonth month, LocalDateTime now) {
        rows.change("UPDATE part_forecast_run SET month = ?, computed_at = ? WHERE id = 1", month, now);
    }
}
