package weijie.repair.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Nothing is stored yet; a test may say that something is. */
class EmptyArchive implements Archive {

    @Override
    public Set<String> taken(Collection<String> orderNos) {
        return Set.of();
    }

    @Override
    public List<RecordDraft> drafts(Collection<String> orderNos) {
        return List.of();
    }

    @Override
    public List<Visit> visits(Collection<String> serialNos) {
        return List.of();
    }

    @Override
    public List<Visit> visitsOfPhones(Collection<String> phones, LocalDate from, LocalDate to) {
        return List.of();
    }

    @Override
    public Map<OutletDay, Integer> accepted(Collection<Long> outletIds, LocalDate from, LocalDate to) {
        return Map.of();
    }

    @Override
    public Set<String> acceptedNumbers(OutletDay day) {
        return Set.of();
    }

    @Override
    public Set<String> soldUnits(Collection<String> serialNos) {
        return Set.of();
    }
}
