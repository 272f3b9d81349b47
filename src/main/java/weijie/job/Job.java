package weijie.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.shared.Caller;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/** One piece of long work: what it is, who started it with which roles, how far it is and how it ended. */
@Entity
@Table(name = "job")
public class Job {

    @Id
    private long id = TimeOrderedId.next();

    private String kind;

    private String title;

    private String payload;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.QUEUED;

    private long done;

    private long total;

    private String result;

    @Column(name = "failure_code")
    private String failureCode;

    @Column(name = "failure_args")
    private String failureArgs;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_by_name")
    private String startedByName;

    private String roles;

    @Column(name = "centre_id")
    private Long centreId;

    @Column(name = "outlet_id")
    private Long outletId;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "began_at")
    private LocalDateTime beganAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    private String owner;

    @Column(name = "heartbeat_at")
    private LocalDateTime heartbeatAt;

    private int attempts;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Version
    private int version;

    protected Job() {}

    Job(String kind, String payload, String title, Caller starter, LocalDateTime now) {
        this.kind = kind;
        this.payload = payload;
        this.title = title;
        this.startedBy = starter.userName();
        this.startedByName = starter.displayName();
        this.roles = starter.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        this.centreId = starter.centreId().orElse(null);
        this.outletId = starter.outletId().orElse(null);
        this.createdAt = now;
    }

    /** A server process takes it; the figures begin anew. */
    void begin(String process, LocalDateTime now) {
        become(JobState.RUNNING);
        owner = process;
        heartbeatAt = now;
        beganAt = now;
        done = 0;
        total = 0;
        attempts++;
    }

    void finish(String what, LocalDateTime now) {
        end(JobState.DONE, now);
        result = what;
        done = Math.max(done, total);
    }

    void fail(String code, String args, LocalDateTime now) {
        end(JobState.FAILED, now);
        failureCode = code;
        failureArgs = args;
    }

    void cancelled(LocalDateTime now) {
        end(JobState.CANCELLED, now);
    }

    /**
     * Asks it to stop. One that has not begun stops at once; so does one whose process is silent, and one that was asked before and
     * still runs: the fence keeps out whatever its worker may yet do.
     *
     * @param silentSince a process that gave its last sign of life before is not waited for
     */
    void askToStop(LocalDateTime now, LocalDateTime silentSince) {
        Refusal.unless(!state.isOver(), Refusal.Kind.CONFLICT, "JB-902");
        if (state == JobState.QUEUED || cancelRequested || isSilentSince(silentSince)) {
            cancelled(now);
        }
        cancelRequested = true;
    }

    private void become(JobState next) {
        Refusal.unless(state.mayBecome(next), Refusal.Kind.CONFLICT, "JB-902");
        state = next;
    }

    private void end(JobState last, LocalDateTime now) {
        become(last);
        endedAt = now;
        heartbeatAt = null;
        owner = null;
    }

    /** Whoever may see it: its starter, an administrator, and those of the same house. */
    boolean isFor(Caller caller) {
        if (caller.userName().equals(startedBy) || caller.has(Role.HQ_ADMIN)) {
            return true;
        }
        if (centreId != null) {
            return caller.centreId().filter(centreId::equals).isPresent();
        }
        if (outletId != null) {
            return caller.outletId().filter(outletId::equals).isPresent();
        }
        return caller.isHeadquarters();
    }

    /** Whether the caller started it as he is now: of the same house, and entrusted with whatever it was run with. */
    boolean isOwn(Caller caller) {
        return caller.userName().equals(startedBy)
                && caller.centreId().equals(Optional.ofNullable(centreId))
                && caller.outletId().equals(Optional.ofNullable(outletId))
                && caller.roles().containsAll(starter().roles());
    }

    /** Its starter as he was then, to run as. */
    Caller starter() {
        Set<Role> entrusted = roles.isEmpty()
                ? Set.of()
                : Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Starter(
                startedBy, startedByName, entrusted, Optional.ofNullable(centreId), Optional.ofNullable(outletId));
    }

    private record Starter(
            String userName, String displayName, Set<Role> roles, Optional<Long> centreId, Optional<Long> outletId)
            implements Caller {}

    JobTicket ticket() {
        return new JobTicket(id, payload, startedBy, owner, attempts);
    }

    JobRow row() {
        return new JobRow(
                id,
                kind,
                title,
                state,
                done,
                total,
                result,
                failureCode,
                failureArgs,
                startedBy,
                createdAt,
                beganAt,
                endedAt);
    }

    public long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public JobState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    boolean isCancelRequested() {
        return cancelRequested;
    }

    /** Whether the holder of the ticket is the one who works on it: nobody took it over since, and nobody ended it. */
    boolean isHeldWith(JobTicket ticket) {
        return state == JobState.RUNNING && ticket.process().equals(owner) && ticket.attempt() == attempts;
    }

    boolean isSilentSince(LocalDateTime moment) {
        return heartbeatAt == null || heartbeatAt.isBefore(moment);
    }
}
