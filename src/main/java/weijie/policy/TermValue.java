package weijie.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.Refusal;
import weijie.shared.Term;
import weijie.shared.jpa.TimeOrderedId;

/** One value of a number of the policy and the days on which it holds. */
@Entity
@Table(name = "term_value")
public class TermValue {

    @Id
    private long id = TimeOrderedId.next();

    @Enumerated(EnumType.STRING)
    private Term term;

    private String value;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String clause;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private int version;

    protected TermValue() {}

    TermValue(Term term, String value, DateRange validity, String clause, String changedBy) {
        this.term = term;
        this.value = value;
        this.validFrom = validity.from();
        this.validTo = validity.to();
        this.clause = clause;
        this.changedBy = changedBy;
    }

    public long id() {
        return id;
    }

    public Term term() {
        return term;
    }

    public String value() {
        return value;
    }

    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    public Optional<String> clause() {
        return Optional.ofNullable(clause);
    }

    public Optional<String> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    public String changedBy() {
        return changedBy;
    }

    public int version() {
        return version;
    }

    /** Holds no longer than this day; another value takes over, or a switch is off again. */
    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** Somebody else than the writer says that this is the policy. */
    void confirm(String userName) {
        Refusal.unless(confirmedBy == null, Refusal.Kind.CONFLICT, "PO-005", term, validFrom);
        Refusal.unless(!userName.equals(changedBy), Refusal.Kind.FORBIDDEN, "PO-006");
        confirmedBy = userName;
    }

    Map<String, String> facts() {
        return Change.facts("value", value, "validFrom", validFrom, "validTo", validTo, "confirmedBy", confirmedBy);
    }
}
