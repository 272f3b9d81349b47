package weijie.repair.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import weijie.network.Scope;
import weijie.shared.RepeatChain;
import weijie.shared.Term;
import weijie.shared.Terms;
import weijie.shared.Words;

/**
 * The records of one file, judged in the order of the file: first row by row in chunks, then, when all rows have been seen, beside
 * each other and beside what is stored. Of each accepted row it keeps only what the comparison needs. Not for several threads.
 */
public final class RecordBatch {

    private static final int BLOCK = 5000;

    private final LocalDate today;
    private final Terms terms;
    private final MasterData masters;
    private final Scope scope;
    private final Archive archive;
    private final DuplicateNumber numbers = new DuplicateNumber();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<FeeGroup, FeeGroup> fees = new HashMap<>();
    private final Set<String> unpaid = new HashSet<>();
    private boolean stored;
    private boolean file;
    private boolean drawn;

    public RecordBatch(LocalDate today, Terms terms, MasterData masters, Scope scope, Archive archive) {
        this.today = today;
        this.terms = terms;
        this.masters = masters;
        this.scope = scope;
        this.archive = archive;
    }

    /** Says that the records stand in the archive already, each under its own number: a correction, or drafts to be handed in. */
    public RecordBatch stored() {
        stored = true;
        return this;
    }

    /** Says that the record has a number that was drawn for it. */
    public RecordBatch drawn() {
        drawn = true;
        return this;
    }

    /** Says that the records come in a file, which people hand in twice: what is stored already, equal in every field, is no duplicate. */
    public RecordBatch ofFile() {
        file = true;
        return this;
    }

    /** The known words that the records are read with. */
    public Words words() {
        return masters.words();
    }

    /** Whether pieces of this part are known one by one. */
    public boolean isValuable(String partCode) {
        return masters.catalog()
                .part(partCode)
                .filter(part -> part.partClass().isValuable())
                .isPresent();
    }

    /** Judges the next rows of the file; the findings that need other records come from {@link #crossRow} at the end. */
    public List<Judged> judge(List<RecordDraft> chunkInFileOrder) {
        List<Candidate> candidates = chunkInFileOrder.stream()
                .map(draft -> new Candidate(draft, masters, today))
                .toList();
        Set<String> taken = stored ? Set.of() : archive.taken(distinct(candidates, Candidate::orderNo));
        Map<String, StoredRecord> there = file ? stored(taken) : Map.of();
        Set<String> soldUnits = terms.isOn(Term.UNIT_REGISTRY_FROM, today)
                ? archive.soldUnits(distinct(candidates, Candidate::serialNo))
                : Set.of();
        CheckFacts facts = new CheckFacts(today, terms, masters, scope, soldUnits);
        List<Judged> judged = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            Findings findings = RecordChecks.ask(candidate, facts);
            Optional<Finding> same = candidate.isStorable() ? AlreadyIn.check(candidate, there) : Optional.empty();
            if (same.isPresent()) {
                judged.add(new Judged(candidate.draft(), List.of(same.get()), false, null));
                continue;
            }
            if (!findings.rejected()) {
                String number = candidate.orderNo();
                numbers.check(candidate, taken.contains(number), there.get(number), findings);
                if (!stored && !drawn && !taken.contains(number)) {
                    NumberOfOurs.check(candidate, findings);
                }
            }
            boolean rejected = findings.rejected();
            if (!rejected) {
                boolean payable = !findings.abnormal();
                visits.add(Visit.of(candidate, payable, payable ? fee(candidate) : null));
            }
            judged.add(new Judged(
                    candidate.draft(),
                    Judged.sorted(findings.all()),
                    rejected,
                    rejected ? null : StoredRecord.of(candidate)));
        }
        return judged;
    }

    private Map<String, StoredRecord> stored(Set<String> orderNos) {
        Map<String, StoredRecord> records = new HashMap<>();
        if (!orderNos.isEmpty()) {
            archive.drafts(orderNos).stream()
                    .map(draft -> new Candidate(draft, masters, today))
                    .filter(Candidate::isStorable)
                    .forEach(record -> records.put(record.orderNo(), StoredRecord.of(record)));
        }
        return records;
    }

    /** What the record would earn by itself, one object for all that earn the same: there may be very many. */
    private FeeGroup fee(Candidate candidate) {
        return FeeGroup.one(candidate)
                .map(group -> fees.computeIfAbsent(group, same -> same))
                .orElse(null);
    }

    /** What decides the fees of the rows accepted so far, as for records that are stored; asked after {@link #crossRow}, no repeats. */
    public List<FeeGroup> feeGroups() {
        Map<FeeGroup, Long> counted = new HashMap<>();
        visits.stream()
                .filter(visit -> visit.fee() != null && !unpaid.contains(visit.orderNo()))
                .forEach(visit -> counted.merge(visit.fee(), 1L, Long::sum));
        return counted.entrySet().stream()
                .map(group -> group.getKey().times(group.getValue()))
                .toList();
    }

    /**
     * Looks once more at rows that were judged just before and not rejected, as they are about to be stored: what a row refers to may be
     * gone since. What was found before is not found again, and no number is asked for again: the database stores none twice, and when
     * another batch has taken one, all rows are judged again.
     */
    public List<Judged> judgeAgain(List<RecordDraft> accepted) {
        List<Judged> judged = new ArrayList<>(accepted.size());
        for (RecordDraft draft : accepted) {
            Candidate candidate = new Candidate(draft, masters, today);
            if (candidate.isStorable()) {
                judged.add(new Judged(draft, List.of(), false, StoredRecord.of(candidate)));
            } else {
                judged.addAll(judge(List.of(draft)));
            }
        }
        return judged;
    }

    /** What the accepted rows look like beside each other and beside what is stored, in the order of the file. */
    public List<Beside> crossRow() {
        List<Beside> found = new ArrayList<>();
        compare(found::add);
        found.sort(Comparator.comparingInt(Beside::rowNo));
        return found;
    }

    private void compare(Consumer<Beside> found) {
        if (visits.isEmpty()) {
            return;
        }
        Map<Archive.OutletDay, Integer> perDay = perDay();
        Map<Visit, Integer> units = unitsOfBusyCustomers();
        visits.sort(Comparator.comparing(Visit::serialNo));
        for (int from = 0; from < visits.size(); ) {
            int to = blockEnd(from, Visit::serialNo);
            List<Visit> block = visits.subList(from, to);
            Map<String, List<Visit>> bySerial = new HashMap<>();
            block.forEach(visit -> bySerial.computeIfAbsent(visit.serialNo(), none -> new ArrayList<>(2))
                    .add(visit));
            archive.visits(bySerial.keySet())
                    .forEach(visit -> bySerial.get(visit.serialNo()).add(visit));
            for (Visit visit : block) {
                List<Visit> ofUnit = bySerial.get(visit.serialNo());
                List<Visit> others = ofUnit.stream()
                        .filter(other -> !other.orderNo().equals(visit.orderNo()))
                        .map(other -> aside(other, ofUnit))
                        .toList();
                Neighbours neighbours = new Neighbours(
                        others,
                        units.getOrDefault(visit, 1),
                        perDay.get(new Archive.OutletDay(visit.outletId(), visit.acceptedOn())));
                List<Finding> findings =
                        RecordChecks.ask(visit, neighbours, terms).all();
                if (findings.stream().anyMatch(RecordBatch::keepsFromPay)) {
                    unpaid.add(visit.orderNo());
                }
                if (!findings.isEmpty()) {
                    found.accept(new Beside(visit.rowNo(), visit.orderNo(), findings));
                }
            }
            from = to;
        }
    }

    private static boolean keepsFromPay(Finding finding) {
        return finding.severity() == Severity.ABNORMAL || finding.code().equals(BackWithinWindow.CODE);
    }

    /** A row that will be abnormal beside another one of its unit and day opens no window for a third. */
    private static Visit aside(Visit row, List<Visit> ofUnit) {
        boolean doubled =
                row.rowNo() > 0 && ofUnit.stream().anyMatch(other -> SameSerialSameDay.comesBefore(other, row));
        return doubled ? row.as(RepeatChain.Part.ASIDE) : row;
    }

    /** How many records each outlet accepted on each day of the file, those in the file and those stored. */
    private Map<Archive.OutletDay, Integer> perDay() {
        Map<Archive.OutletDay, Integer> perDay = new HashMap<>();
        visits.forEach(
                visit -> perDay.merge(new Archive.OutletDay(visit.outletId(), visit.acceptedOn()), 1, Integer::sum));
        Map<Archive.OutletDay, Set<String>> busy = new HashMap<>();
        archive.accepted(
                        distinct(visits, Visit::outletId),
                        day(visits, Comparator.naturalOrder()),
                        day(visits, Comparator.reverseOrder()))
                .forEach((day, stored) -> perDay.computeIfPresent(day, (same, inFile) -> {
                    if (inFile + stored > terms.number(Term.BURST_PER_DAY_MAX, day.day())) {
                        busy.put(day, new HashSet<>(archive.acceptedNumbers(day)));
                    }
                    return inFile + stored;
                }));
        // Where the sum is too high, a record that is both stored and in hand (an import stores while it reads) must
        // count once.
        visits.forEach(visit -> {
            Set<String> numbers = busy.get(new Archive.OutletDay(visit.outletId(), visit.acceptedOn()));
            if (numbers != null) {
                numbers.add(visit.orderNo());
            }
        });
        busy.forEach((day, numbers) -> perDay.put(day, numbers.size()));
        return perDay;
    }

    /** How many units a customer brought in a month, only where it is more than one. */
    private Map<Visit, Integer> unitsOfBusyCustomers() {
        Map<Visit, Integer> units = new HashMap<>();
        // By telephone, so that no customer is cut in two: a customer's key begins with it.
        visits.sort(Comparator.comparing(visit -> visit.phone() == null ? "" : visit.phone()));
        for (int from = 0; from < visits.size(); ) {
            int to = blockEnd(from, Visit::phone);
            Map<String, List<Visit>> byCustomerMonth = new HashMap<>();
            List<Visit> block = visits.subList(from, to).stream()
                    .filter(visit -> visit.phone() != null)
                    .toList();
            block.forEach(visit -> byCustomerMonth
                    .computeIfAbsent(customerMonth(visit), none -> new ArrayList<>(2))
                    .add(visit));
            if (!block.isEmpty()) {
                archive.visitsOfPhones(
                                distinct(block, Visit::phone),
                                day(block, Comparator.naturalOrder()).withDayOfMonth(1),
                                YearMonth.from(day(block, Comparator.reverseOrder()))
                                        .atEndOfMonth())
                        .forEach(visit -> byCustomerMonth.computeIfPresent(customerMonth(visit), (same, all) -> {
                            all.add(visit);
                            return all;
                        }));
            }
            byCustomerMonth.values().stream().filter(same -> same.size() > 1).forEach(same -> {
                int distinct = distinct(same, Visit::serialNo).size();
                same.forEach(visit -> units.put(visit, distinct));
            });
            from = to;
        }
        return units;
    }

    private static String customerMonth(Visit visit) {
        return visit.customerKey() + '|' + YearMonth.from(visit.acceptedOn());
    }

    private static LocalDate day(Collection<Visit> block, Comparator<LocalDate> order) {
        return block.stream().map(Visit::acceptedOn).min(order).orElseThrow();
    }

    /** Where a block of about {@value #BLOCK} visits ends without cutting through equal keys. */
    private int blockEnd(int from, Function<Visit, ?> key) {
        int to = Math.min(visits.size(), from + BLOCK);
        while (to < visits.size() && Objects.equals(key.apply(visits.get(to)), key.apply(visits.get(to - 1)))) {
            to++;
        }
        return to;
    }

    private static <S, K> Set<K> distinct(Collection<S> all, Function<S, K> key) {
        Set<K> keys = new HashSet<>();
        for (S one : all) {
            K value = key.apply(one);
            if (value != null) {
                keys.add(value);
            }
        }
        return keys;
    }
}
