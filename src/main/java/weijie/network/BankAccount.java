package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** Where a centre's or an outlet's money goes. It counts only once a second person approved it (G24). */
@Entity
@Table(name = "bank_account")
public class BankAccount {

    /** Whose account it is. */
    public enum Owner {
        CENTRE,
        OUTLET
    }

    private static final int SHOWN_DIGITS = 4;

    @Id
    private long id = TimeOrderedId.next();

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private Owner ownerKind;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "account_no")
    private String accountNo;

    @Column(name = "bank_name")
    private String bankName;

    @Column(name = "bank_line_no")
    private String bankLineNo;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private LocalDateTime approvedAt;

    @Version
    private int version;

    protected BankAccount() {}

    BankAccount(Owner ownerKind, long ownerId, BankAccountEntry entry, String requestedBy) {
        this.ownerKind = ownerKind;
        this.ownerId = ownerId;
        this.accountName = entry.accountName();
        this.accountNo = entry.accountNo();
        this.bankName = entry.bankName();
        this.bankLineNo = entry.bankLineNo();
        this.validFrom = entry.validFrom();
        this.requestedBy = requestedBy;
    }

    public long id() {
        return id;
    }

    public Owner ownerKind() {
        return ownerKind;
    }

    public long ownerId() {
        return ownerId;
    }

    public String accountName() {
        return accountName;
    }

    /** The whole number: for payment files only; people see {@link #maskedNo()}. */
    public String accountNo() {
        return accountNo;
    }

    /** The last four digits, the rest starred out. */
    public String maskedNo() {
        return masked(accountNo);
    }

    static String masked(String accountNo) {
        int hidden = Math.max(0, accountNo.length() - SHOWN_DIGITS);
        return "*".repeat(Math.min(hidden, SHOWN_DIGITS)) + accountNo.substring(hidden);
    }

    public String bankName() {
        return bankName;
    }

    public Optional<String> bankLineNo() {
        return Optional.ofNullable(bankLineNo);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    public Optional<LocalDateTime> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }

    public int version() {
        return version;
    }

    void approve(String userName, LocalDateTime at) {
        Refusal.unless(approvedBy == null, Refusal.Kind.CONFLICT, "OU-873");
        Refusal.unless(!userName.equals(requestedBy), Refusal.Kind.FORBIDDEN, "OU-874");
        approvedBy = userName;
        approvedAt = at;
    }

    Map<String, String> facts() {
        return Change.facts(
                "accountName",
                accountName,
                "accountNo",
                maskedNo(),
                "bankName",
                bankName,
                "bankLineNo",
                bankLineNo,
                "validFrom",
                validFrom,
                "approvedBy",
                approvedBy);
    }
}
