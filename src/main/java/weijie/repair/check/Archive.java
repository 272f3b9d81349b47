package weijie.repair.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is stored already and must be compared with: asked in bulk, never row by row. */
public interface Archive {

    /** Those of the order numbers that are taken. */
    Set<String> taken(Collection<String> orderNos);

    /** The stored records under these numbers that were not cancelled, as they would be typed again. */
    List<RecordDraft> drafts(Collection<String> orderNos);

    /** Every stored record of these units that was not cancelled. */
    List<Visit> visits(Collection<String> serialNos);

    /** Stored records under these telephone numbers, accepted in these days. */
    List<Visit> visitsOfPhones(Collection<String> phones, LocalDate from, LocalDate to);

    /** How many records each of the outlets accepted, per day, in these days. */
    Map<OutletDay, Integer> accepted(Collection<Long> outletIds, LocalDate from, LocalDate to);

    /** The numbers of the records, not cancelled, that an outlet accepted on a day; asked only where a count looks too high. */
    Set<String> acceptedNumbers(OutletDay day);

    /** Those of the serials that the registry of sold units knows, as {@code category/serial}. */
    Set<String> soldUnits(Collection<String> serialNos);

    /** A day's work of an outlet. */
    record OutletDay(long outletId, LocalDate day) {}
}
