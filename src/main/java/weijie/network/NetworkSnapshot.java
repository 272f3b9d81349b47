package weijie.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.shared.DateRange;
import weijie.shared.RepairLevel;

/** The network as it stood when this view was taken: immutable and in memory, for work on many records and for pure decisions. */
public final class NetworkSnapshot {

    /** A centre. */
    public record Centre(
            long id, String code, String name, String provinceCode, LocalDate openedOn, LocalDate closedOn) {

        public boolean isOpenOn(LocalDate day) {
            return !day.isBefore(openedOn) && (closedOn == null || !day.isAfter(closedOn));
        }
    }

    /** A time in which an outlet belongs to a centre. */
    public record Assigned(long centreId, DateRange validity) {}

    /** A category an outlet may repair for a time, up to a level. */
    public record Authorised(String categoryCode, RepairLevel highestLevel, DateRange validity) {}

    /** An outlet with everything that decides whether it may repair on a day. */
    public record OutletView(
            long id,
            String code,
            String name,
            String provinceCode,
            String cityCode,
            LocalDate suspendedFrom,
            List<Assigned> assignments,
            List<DateRange> contracts,
            List<Authorised> authorisations,
            List<DateRange> technicians) {

        public OutletView {
            assignments = List.copyOf(assignments);
            contracts = List.copyOf(contracts);
            authorisations = List.copyOf(authorisations);
            technicians = List.copyOf(technicians);
        }

        /** The centre it belongs to on a day. */
        public Optional<Long> centreOn(LocalDate day) {
            for (Assigned assigned : assignments) {
                if (assigned.validity().contains(day)) {
                    return Optional.of(assigned.centreId());
                }
            }
            return Optional.empty();
        }

        public boolean isSuspendedOn(LocalDate day) {
            return suspendedFrom != null && !day.isBefore(suspendedFrom);
        }

        /** Whether a contract is valid on the day; none recorded at all counts as valid. */
        public boolean isUnderContractOn(LocalDate day) {
            return contracts.isEmpty() || holdsOn(contracts, day);
        }

        /**
         * Whether somebody repairs there on the day.
         *
         * @param recorded whether somebody must be recorded; otherwise no technician ever recorded counts as one
         */
        public boolean hasTechnicianOn(LocalDate day, boolean recorded) {
            return technicians.isEmpty() ? !recorded : holdsOn(technicians, day);
        }

        /** Whether it may repair anything on the day; no authorisation recorded at all means everything. */
        public boolean isAuthorisedOn(LocalDate day) {
            return authorisations.isEmpty()
                    || authorisations.stream().anyMatch(a -> a.validity().contains(day));
        }

        /** Whether it may do this level on this category on the day; no authorisation recorded at all means everything. */
        public boolean isAuthorised(String category, RepairLevel level, LocalDate day) {
            return authorisations.isEmpty()
                    || authorisations.stream()
                            .anyMatch(a -> a.categoryCode().equals(category)
                                    && a.validity().contains(day)
                                    && !level.isAbove(a.highestLevel()));
        }

        private static boolean holdsOn(List<DateRange> ranges, LocalDate day) {
            for (DateRange range : ranges) {
                if (range.contains(day)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<String, OutletView> outletsByCode = new HashMap<>();
    private final Map<Long, OutletView> outletsById = new HashMap<>();
    private final Map<String, Centre> centresByCode = new HashMap<>();
    private final Map<Long, Centre> centresById = new HashMap<>();

    public NetworkSnapshot(Collection<Centre> centres, Collection<OutletView> outlets) {
        for (Centre centre : centres) {
            centresByCode.put(centre.code(), centre);
            centresById.put(centre.id(), centre);
        }
        for (OutletView outlet : outlets) {
            outletsByCode.put(outlet.code(), outlet);
            outletsById.put(outlet.id(), outlet);
        }
    }

    public Optional<OutletView> outlet(String code) {
        return Optional.ofNullable(outletsByCode.get(code));
    }

    public Optional<OutletView> outlet(long id) {
        return Optional.ofNullable(outletsById.get(id));
    }

    public Optional<Centre> centre(String code) {
        return Optional.ofNullable(centresByCode.get(code));
    }

    public Optional<Centre> centre(long id) {
        return Optional.ofNullable(centresById.get(id));
    }

    /** All outlets, in no order. */
    public Collection<OutletView> outlets() {
        return List.copyOf(outletsByCode.values());
    }

    /** All centres, in no order. */
    public Collection<Centre> centres() {
        return List.copyOf(centresByCode.values());
    }
}
