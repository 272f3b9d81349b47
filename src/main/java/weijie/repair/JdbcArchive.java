package weijie.repair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.repair.check.Archive;
import weijie.repair.check.RecordDraft;
import weijie.repair.check.Visit;
import weijie.shared.PaidWork;
import weijie.shared.RepairLevel;
import weijie.shared.RepeatChain;
import weijie.shared.Terms;
import weijie.shared.jpa.Row;
import weijie.shared.jpa.Rows;

/**
 * The archive in the database: many keys a question, each answered from one index. The index is named: of so many keys the database
 * guesses the rows from figures that are old while a file is stored, and has then read the whole table for every question.
 */
@ApplicationScoped
class JdbcArchive implements Archive {

    @Inject
    Rows rows;

    @Override
    public Set<String> taken(Collection<String> orderNos) {
        return new HashSet<>(rows.listOf(
                orderNos,
                "select order_no from repair_order force index (repair_order_no) where order_no in (?*)",
                row -> row.text("order_no")));
    }

    @Override
    public List<RecordDraft> drafts(Collection<String> orderNos) {
        List<Long> ids = rows.listOf(
                orderNos,
                "select id from repair_order force index (repair_order_no) where repair_status <> 'CANCELLED' and order_no in (?*)",
                row -> row.number("id"));
        return new StoredDrafts(rows).read(ids, 1);
    }

    @Override
    public List<Visit> visits(Collection<String> serialNos) {
        return rows.listOf(serialNos, visits("repair_order_by_serial", "serial_no in (?*)"), JdbcArchive::visit);
    }

    @Override
    public List<Visit> visitsOfPhones(Collection<String> phones, LocalDate from, LocalDate to) {
        return rows.listOf(
                phones,
                visits("repair_order_by_phone", "customer_phone in (?*) and o.accepted_on between ? and ?"),
                JdbcArchive::visit,
                from,
                to);
    }

    /** Those of these units' records that repeat another one and are not paid for it, by number (G05). */
    Set<String> repeats(Collection<String> serialNos, Terms terms) {
        return visits(serialNos).stream().collect(Collectors.groupingBy(Visit::serialNo)).values().stream()
                .filter(chain -> chain.size() > 1)
                .flatMap(chain -> RepeatChain.of(chain, terms).repeats().keySet().stream())
                .filter(repeat -> !repeat.waived())
                .map(Visit::orderNo)
                .collect(Collectors.toSet());
    }

    private static String visits(String index, String which) {
        return "select o.order_no, o.serial_no, o.outlet_id, o.accepted_on, o.completed_on,"
                + " case when o.level_word is null then o.repair_level end as level, o.units, o.unrepaired, f.fault_group, "
                + Earning.part()
                + " as part, o.repeat_waived_by is not null as waived, o.customer_phone, o.customer_name"
                + " from repair_order o force index (" + index + ") left join fault_code f on f.code = o.fault_code"
                + " where o.repair_status <> 'CANCELLED' and o." + which;
    }

    private static Visit visit(Row row) {
        return new Visit(
                0,
                row.text("order_no"),
                row.text("serial_no"),
                row.number("outlet_id"),
                row.day("accepted_on"),
                row.day("completed_on"),
                PaidWork.of(row.choice(RepairLevel.class, "level"), row.count("units"), row.flag("unrepaired")),
                row.text("fault_group"),
                row.choice(RepeatChain.Part.class, "part"),
                row.flag("waived"),
                row.text("customer_phone"),
                row.text("customer_name"),
                null);
    }

    /** The records of an outlet on a day. */
    private record Accepted(OutletDay day, int records) {}

    @Override
    public Map<OutletDay, Integer> accepted(Collection<Long> outletIds, LocalDate from, LocalDate to) {
        Map<OutletDay, Integer> accepted = new HashMap<>();
        rows.listOf(
                        outletIds,
                        "select outlet_id, accepted_on, count(*) as records from repair_order force index (repair_order_by_day)"
                                + " where outlet_id in (?*) and accepted_on between ? and ? group by outlet_id, accepted_on",
                        row -> new Accepted(
                                new OutletDay(row.number("outlet_id"), row.day("accepted_on")), row.count("records")),
                        from,
                        to)
                .forEach(found -> accepted.put(found.day(), found.records()));
        return accepted;
    }

    @Override
    public Set<String> acceptedNumbers(OutletDay day) {
        return new HashSet<>(rows.list(
                "select order_no from repair_order where repair_status <> 'CANCELLED' and outlet_id = ? and accepted_on = ?",
                row -> row.text("order_no"),
                day.outletId(),
                day.day()));
    }

    @Override
    public Set<String> soldUnits(Collection<String> serialNos) {
        return new HashSet<>(rows.listOf(
                serialNos,
                "select category_code, serial_no from product_unit where serial_no in (?*)",
                row -> row.text("category_code") + '/' + row.text("serial_no")));
    }

    /** A unit as it left the factory and the shop. */
    record SoldUnit(String categoryCode, LocalDate shippedOn, LocalDate soldOn) {}

    Optional<SoldUnit> soldUnit(String serialNo) {
        return rows.first(
                "select category_code, shipped_on, sold_on from product_unit where serial_no = ?",
                row -> new SoldUnit(row.text("category_code"), row.day("shipped_on"), row.day("sold_on")),
                serialNo);
    }
}
