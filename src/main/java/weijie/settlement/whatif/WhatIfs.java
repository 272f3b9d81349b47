package weijie.settlement.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.jpa.BulkLoad;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;
import weijie.shared.jpa.TimeOrderedId;

/** What was supposed lately and what came of it, for a while; nothing else reads these tables. */
@ApplicationScoped
class WhatIfs {

    private static final int SHOWN = 10;

    @Inject
    Rows rows;

    /** The same question of the same person that is still being answered. */
    Optional<Long> unfinished(WhatIfWish wish, String by) {
        return rows.first(
                "SELECT id FROM what_if WHERE asked_by = ? AND made_at IS NULL AND from_month = ? AND to_month = ? AND supposed = ?"
                        + " ORDER BY id DESC LIMIT 1",
                row -> row.number("id"),
                by,
                wish.from(),
                wish.to(),
                wish.text());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long add(WhatIfWish wish, String by, LocalDateTime now) {
        long id = TimeOrderedId.next();
        rows.change(
                "INSERT INTO what_if (id, from_month, to_month, rate_card, supposed, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                wish.from(),
                wish.to(),
                wish.rateCard(),
                wish.text(),
                by,
                now);
        return id;
    }

    /** Throws away what was asked before a point in time. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetBefore(LocalDateTime time) {
        rows.change("DELETE FROM what_if WHERE asked_at < ?", time);
    }

    /** The latest, newest first. */
    List<KeptWhatIf> latest() {
        return rows.list("SELECT * FROM what_if ORDER BY asked_at DESC, id DESC LIMIT " + SHOWN, WhatIfs::kept);
    }

    Optional<KeptWhatIf> find(long id) {
        return rows.first("SELECT * FROM what_if WHERE id = ?", WhatIfs::kept, id);
    }

    private static KeptWhatIf kept(Row row) {
        Long card = row.numberOrNull("rate_card");
        return new KeptWhatIf(
                row.number("id"),
                WhatIfWish.of(
                        YearMonth.parse(row.text("from_month")),
                        YearMonth.parse(row.text("to_month")),
                        card == null ? null : Math.toIntExact(card),
                        row.text("supposed")),
                row.text("asked_by"),
                row.time("asked_at"),
                row.time("made_at"));
    }

    /** Keeps what came of one, in place of what an interrupted job may have kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(long id, WhatIfSums sums, LocalDateTime now) {
        rows.change("DELETE FROM what_if_sum WHERE what_if_id = ?", id);
        rows.change("DELETE FROM what_if_change WHERE what_if_id = ?", id);
        rows.with(connection -> {
            try (BulkLoad load = new BulkLoad(
                            connection,
                            "what_if_sum",
                            "month",
                            "centre_id",
                            "outlet_id",
                            "orders",
                            "payable",
                            "changed",
                            "fee",
                            "supposed_fee",
                            "penalty",
                            "supposed_penalty",
                            "postponed")
                    .always("what_if_id", id)) {
                sums.places().forEach((place, figures) -> put(load, place, figures));
                load.flush();
            }
            return null;
        });
        sums.changes()
                .forEach(change -> rows.change(
                        "INSERT INTO what_if_change VALUES (?, ?, ?, ?, ?)",
                        id,
                        change.before(),
                        change.after(),
                        change.orders(),
                        change.amount()));
        rows.change(
                "UPDATE what_if SET made_at = ?, repeats_kept = ?, penalties_kept = ? WHERE id = ?",
                now,
                sums.repeatsKept(),
                sums.penaltiesKept(),
                id);
    }

    private static void put(BulkLoad load, WhatIfSums.Place place, WhatIfFigures figures) {
        load.put(place.month())
                .put(place.centreId())
                .put(place.outletId())
                .put((long) figures.orders())
                .put((long) figures.payable())
                .put((long) figures.changed())
                .put(figures.actual())
                .put(figures.supposed())
                .put(figures.penalties())
                .put(figures.supposedPenalties())
                .put(figures.postponed())
                .endRow();
    }

    private record Part(WhatIfSums.Place place, WhatIfFigures figures) {}

    /** What was kept of one. */
    WhatIfSums sums(long id) {
        Map<WhatIfSums.Place, WhatIfFigures> places = new LinkedHashMap<>();
        rows.list(
                        "SELECT * FROM what_if_sum WHERE what_if_id = ? ORDER BY month, centre_id, outlet_id",
                        WhatIfs::part,
                        id)
                .forEach(part -> places.put(part.place(), part.figures()));
        List<WhatIfChange> changes = rows.list(
                "SELECT * FROM what_if_change WHERE what_if_id = ? ORDER BY ABS(amount) DESC, orders DESC",
                row -> new WhatIfChange(
                        row.text("reason_before"), row.text("reason_after"), row.count("orders"), row.money("amount")),
                id);
        return rows.first(
                        "SELECT repeats_kept, penalties_kept FROM what_if WHERE id = ?",
                        row -> new WhatIfSums(places, changes, row.count("repeats_kept"), row.count("penalties_kept")),
                        id)
                .orElseThrow();
    }

    private static Part part(Row row) {
        return new Part(
                new WhatIfSums.Place(row.text("month"), row.number("centre_id"), row.number("outlet_id")),
                new WhatIfFigures(
                        row.count("orders"),
                        row.count("payable"),
                        row.count("changed"),
                        row.money("fee"),
                        row.money("supposed_fee"),
                        row.money("penalty"),
                        row.money("supposed_penalty"),
                        row.money("postponed")));
    }

    /** The code and name of a centre or an outlet. */
    record Name(String code, String name) {

        static final Name NONE = new Name("", "");
    }

    private record Named(long id, Name name) {}

    Map<Long, Name> centres() {
        return names("SELECT id, code, name FROM service_centre");
    }

    Map<Long, Name> outlets() {
        return names("SELECT id, code, name FROM outlet");
    }

    private Map<Long, Name> names(String sql) {
        Map<Long, Name> names = new HashMap<>();
        rows.list(sql, row -> new Named(row.number("id"), new Name(row.text("code"), row.text("name"))))
                .forEach(named -> names.put(named.id(), named.name()));
        return names;
    }
}
