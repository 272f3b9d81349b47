package weijie.parts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weijie.catalog.CatalogSnapshot;
import weijie.catalog.CatalogSnapshots;
import weijie.job.JobDesk;
import weijie.job.JobTicket;
import weijie.network.NetworkSnapshot;
import weijie.network.NetworkSnapshots;
import weijie.network.Scope;
import weijie.notice.NoticeDesk;
import weijie.notice.Telling;
import weijie.parts.forecast.Demand;
import weijie.parts.forecast.Forecast;
import weijie.policy.TermValues;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Listing;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Slice;
import weijie.shared.UtcNow;

/** Where what will be wanted of spare parts is looked at, and computed anew. */
@ApplicationScoped
public class ForecastDesk {

    @Inject
    PartForecasts forecasts;

    @Inject
    DemandHistories histories;

    @Inject
    NetworkSnapshots networks;

    @Inject
    CatalogSnapshots catalogs;

    @Inject
    TermValues terms;

    @Inject
    JobDesk jobs;

    @Inject
    NoticeDesk notices;

    @Inject
    Event<Change> changes;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The forecasts as they were last computed, with the stock and the proposals of this moment. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR, Role.CENTRE_CLERK})
    public Listing<ForecastRow> list(ForecastCriteria criteria, Slice slice) {
        return forecasts.list(criteria, Scope.of(caller), LocalDate.now(clock), slice);
    }

    /** One part at one centre, by their codes, forecast at this moment; nothing before a month of its history is over. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR, Role.CENTRE_CLERK})
    public Optional<ForecastNow> now(String centreCode, String partCode) {
        return networks.latest()
                .centre(centreCode == null ? "" : centreCode)
                .filter(centre -> isSeen(centre.id()))
                .flatMap(centre ->
                        catalogs.latest().part(partCode == null ? "" : partCode).flatMap(part -> now(centre, part)));
    }

    private boolean isSeen(long centreId) {
        Scope scope = Scope.of(caller);
        return scope.isAll() || scope.isCentre() && scope.centreId() == centreId;
    }

    private Optional<ForecastNow> now(NetworkSnapshot.Centre centre, CatalogSnapshot.PartView part) {
        ForecastBasis basis = basis();
        Demand demand = histories
                .ofPart(centre.id(), part.id(), basis.today(), basis.last())
                .get(part.id());
        if (demand == null) {
            return Optional.empty();
        }
        Forecast forecast = Forecast.of(demand, basis.plan());
        PartForecasts.Stock stock = forecasts.stock(centre.id(), part.id(), basis.today());
        ForecastRow row = new ForecastRow(
                centre.code(),
                centre.name(),
                part.code(),
                part.name(),
                basis.shown(forecast, demand),
                stock.onHand(),
                stock.inTransit());
        return Optional.of(new ForecastNow(row, forecast.trials()));
    }

    private ForecastBasis basis() {
        return ForecastBasis.of(LocalDate.now(clock), terms.current());
    }

    /** When the forecasts were computed, up to which month, and whether they are being computed now. */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR, Role.CENTRE_CLERK})
    public ForecastStanding standing() {
        PartForecasts.Standing standing = forecasts.standing();
        boolean stale = standing.month() != null && standing.month().isBefore(basis().last());
        Long running = caller.isHeadquarters() && isRunning(standing) ? standing.jobId() : null;
        return new ForecastStanding(running, standing.month(), standing.computedAt(), stale);
    }

    private boolean isRunning(PartForecasts.Standing standing) {
        return standing.jobId() != null && !jobs.state(standing.jobId()).isOver();
    }

    /**
     * Computes all forecasts anew, as a job.
     *
     * @return the job's id
     * @throws Refusal {@code PT-780} while somebody does so already
     */
    @Transactional
    @Duty({Role.HQ_PARTS, Role.HQ_DIRECTOR})
    public long calculate() {
        Refusal.unless(!isRunning(forecasts.lock()), Refusal.Kind.CONFLICT, "PT-780");
        String month = basis().last().toString();
        long job = jobs.start(ForecastRun.KIND, month, "parts.forecast.job|" + month);
        forecasts.begun(job);
        changes.fire(Change.event("PART_FORECAST", month, "CALCULATE"));
        return job;
    }

    /**
     * Computes them of its own accord, once a month has ended that is not in them; it may be asked at any time and on any server. When it
     * comes to nothing it is begun again the next day.
     *
     * @return whether it was begun
     */
    @Transactional
    boolean monthly() {
        PartForecasts.Standing standing = forecasts.lock();
        YearMonth last = basis().last();
        boolean due = isNews(standing, last) && !isRunning(standing) && forecasts.hasMoved(last);
        if (!due || !forecasts.isFirstOn(LocalDate.now(clock))) {
            return false;
        }
        calculate();
        return true;
    }

    private static boolean isNews(PartForecasts.Standing standing, YearMonth month) {
        return standing.month() == null || standing.month().isBefore(month);
    }

    /** What a computation that begins now rests on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ForecastBasis begin() {
        return basis();
    }

    /** Makes one centre's forecasts real. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void compute(JobTicket ticket, ForecastBasis basis, long centreId) {
        Map<Long, PartForecast> computed = new LinkedHashMap<>();
        histories
                .ofCentre(centreId, basis.today(), basis.last())
                .forEach((part, demand) -> computed.put(part, basis.forecast(demand)));
        forecasts.replace(centreId, computed);
        jobs.mustHold(ticket);
    }

    /** All centres are computed; the parts desk is told when a month is in them that was not before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void finish(JobTicket ticket, ForecastBasis basis) {
        boolean news = isNews(forecasts.standing(), basis.last());
        forecasts.finished(basis.last(), UtcNow.of(clock));
        if (news) {
            long proposed = forecasts
                    .list(new ForecastCriteria(null, null, true), Scope.all(), basis.today(), Slice.of(0, 1))
                    .total();
            notices.tellRole(
                    Role.HQ_PARTS,
                    Telling.of(
                            "parts.notice.forecast",
                            List.of(basis.last().toString(), Long.toString(proposed)),
                            "/parts/forecast.xhtml?proposed=true"));
        }
        jobs.mustHold(ticket);
    }
}
