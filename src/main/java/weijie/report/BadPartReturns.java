package weijie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import weijie.parts.PartGroup;
import weijie.shared.Texts;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/** How many of the old parts that were due in some months went back to headquarters in time, by the day their parcel left (G09). */
@ApplicationScoped
class BadPartReturns extends Report {

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** Pieces of one group and class; {@code open} ones are not due yet. */
    private record Owed(
            String group,
            PartGroup kind,
            long pieces,
            long inTime,
            long late,
            long overdue,
            long open,
            long writtenOff) {

        static Owed of(Row row) {
            return new Owed(
                    row.text("group_name"),
                    row.choice(PartGroup.class, "part_group"),
                    row.number("pieces"),
                    row.number("in_time"),
                    row.number("sent_late"),
                    row.number("overdue"),
                    row.number("not_due"),
                    row.number("written_off"));
        }
    }

    BadPartReturns() {
        super("returns", ALL, false, Grouping.CENTRE, Grouping.OUTLET, Grouping.MONTH, Grouping.PART);
    }

    @Override
    ReportTable make(AskedReport asked, Texts texts) {
        TableInWork table = begin(asked, texts)
                .by()
                .words("partGroup")
                .count("owed")
                .count("sentInTime")
                .count("sentLate")
                .count("notSent")
                .count("open")
                .share("returnShare")
                .count("writtenOff")
                .bars("notSent", false);
        List<Owed> owed = owed(asked);
        owed.forEach(one -> {
            table.row(
                    one.group(),
                    one.kind().in(texts),
                    one.pieces(),
                    one.inTime(),
                    one.late(),
                    one.overdue(),
                    one.open(),
                    Shares.of(one.inTime(), one.pieces() - one.open()),
                    one.writtenOff());
            table.bar(one.group(), one.overdue());
        });
        long inTime = owed.stream().mapToLong(Owed::inTime).sum();
        long due = owed.stream().mapToLong(one -> one.pieces() - one.open()).sum();
        return table.done(Map.of(7, Shares.of(inTime, due)));
    }

    private List<Owed> owed(AskedReport asked) {
        LocalDate today = LocalDate.now(clock);
        String label = asked.by() == Grouping.MONTH
                ? "DATE_FORMAT(b.due_on, '%Y-%m')"
                : asked.by().label();
        List<Object> args = new ArrayList<>(List.of(today, today));
        return rows.list(
                "SELECT " + label + " AS group_name, b.part_group, COUNT(*) AS pieces,"
                        + " COUNT(CASE WHEN b.shipped_on <= b.due_on THEN 1 END) AS in_time,"
                        + " COUNT(CASE WHEN b.shipped_on > b.due_on THEN 1 END) AS sent_late,"
                        + " COUNT(CASE WHEN b.shipped_on IS NULL AND b.due_on < ? THEN 1 END) AS overdue,"
                        + " COUNT(CASE WHEN b.shipped_on IS NULL AND b.due_on >= ? THEN 1 END) AS not_due,"
                        + " COUNT(CASE WHEN b.state = 'WRITTEN_OFF' THEN 1 END) AS written_off FROM bad_part b"
                        + " JOIN service_centre c ON c.id = b.centre_id JOIN outlet u ON u.id = b.outlet_id JOIN part p ON p.id = b.part_id"
                        + " WHERE b.state <> 'VOID' AND " + asked.within("b", "due_on", args)
                        + " GROUP BY group_name, b.part_group ORDER BY group_name, b.part_group DESC",
                Owed::of,
                args.toArray());
    }
}
