package weijie.repair.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a repair record is asked, in the order in which people read the answers (section 3 of the domain). */
final class RecordChecks {

    /** Asked of a record by itself. */
    static final List<RecordCheck> ROW = List.of(
            // It is there and can be read.
            new RequiredField(),
            new MissingSerial(),
            new ScientificNotation(),
            new OrderNumberForm(),
            new SerialForm(),
            new DateForm(),
            new YearMissing(),
            new PhoneForm(),
            new LevelUnknown(),
            new LevelWordUnknown(),
            new UnitsForm(),
            new PartsForm(),
            new PartSerialForm(),
            new PartSerialOfMany(),
            new PartSerialSame(),
            new StatusUnknown(),
            new TooLong(),
            // It fits the world.
            new OutletUnknown(),
            new CategoryUnknown(),
            new ModelUnplaced(),
            new FutureDate(),
            new ImplausibleDate(),
            new CompletedBeforeAccepted(),
            // It may be paid.
            new ClaimUnknown(),
            new WarrantyRunOut(),
            new NoProofOfPurchase(),
            new PurchasedAfterAccepted(),
            new WarrantyTermMissing(),
            new LevelAboveFault(),
            new FaultUnknown(),
            new FaultMissing(),
            new OutletSuspended(),
            new OutletContract(),
            new OutletAuthorisation(),
            new UnitUnregistered(),
            new PartUnknown(),
            new PartDoesNotFit(),
            new PartSerialMissing(),
            new LongLate(),
            // A person should look.
            new LateSubmission(),
            new ModelUnknown(),
            new PhoneMissing(),
            new PhoneLostZero(),
            new SecondPhone(),
            new DigitsLost(),
            new DayWrittenEarly(),
            new NumberBecameDay(),
            new StatusAgainstDate(),
            new UnitsWithoutDetection(),
            new NormalisedText());

    /** Asked of a record beside the others of its unit, customer and outlet. */
    static final List<HistoryCheck> HISTORY =
            List.of(new BackWithinWindow(), new SameSerialSameDay(), new SamePhone(), new Burst());

    private static final Set<String> OF_THE_TEXT = ROW.stream()
            .filter(RecordCheck::isOfTheText)
            .map(RecordCheck::code)
            .collect(Collectors.toUnmodifiableSet());

    private RecordChecks() {}

    /** Whether what was found speaks of a text that is not kept with the record. */
    static boolean isOfTheText(Finding finding) {
        return OF_THE_TEXT.contains(finding.code());
    }

    static Findings ask(Candidate record, CheckFacts facts) {
        Findings findings = new Findings();
        for (RecordCheck check : ROW) {
            check.check(record, facts, findings.by(check.code(), check.severity()));
        }
        return findings;
    }

    static Findings ask(Visit visit, Neighbours neighbours, weijie.shared.Terms terms) {
        Findings findings = new Findings();
        for (HistoryCheck check : HISTORY) {
            check.check(visit, neighbours, terms, findings.by(check.code(), check.severity()));
        }
        return findings;
    }

    /** Every code there is, with its severity. */
    static Stream<CodeEntry> codes() {
        return Stream.concat(
                Stream.of(
                        new CodeEntry(DuplicateNumber.CODE, DuplicateNumber.SEVERITY, DuplicateNumber.class),
                        new CodeEntry(NumberOfOurs.CODE, NumberOfOurs.SEVERITY, NumberOfOurs.class),
                        new CodeEntry(AlreadyIn.CODE, AlreadyIn.SEVERITY, AlreadyIn.class),
                        new CodeEntry(PartNotThere.CODE, PartNotThere.SEVERITY, PartNotThere.class),
                        new CodeEntry(PartSerialTaken.CODE, PartSerialTaken.SEVERITY, PartSerialTaken.class),
                        new CodeEntry(
                                PartSerialElsewhere.CODE, PartSerialElsewhere.SEVERITY, PartSerialElsewhere.class)),
                Stream.concat(
                        ROW.stream().map(check -> new CodeEntry(check.code(), check.severity(), check.getClass())),
                        HISTORY.stream()
                                .map(check -> new CodeEntry(check.code(), check.severity(), check.getClass()))));
    }

    record CodeEntry(String code, Severity severity, Class<?> check) {}
}
