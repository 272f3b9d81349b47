package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import weijie.shared.Caller;
import weijie.shared.Change;
import weijie.shared.Duty;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.Typed;
import weijie.shared.Weighty;

/** Where bank accounts of centres and outlets are asked for and, by another person of headquarters, approved (G24). */
@ApplicationScoped
public class BankAccountDesk {

    @Inject
    BankAccounts accounts;

    @Inject
    ServiceCentres centres;

    @Inject
    Outlets outlets;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<Change> changes;

    /** The accounts of a centre or outlet in scope, newest first. */
    @Transactional
    @Duty
    public List<BankAccountRow> accountsOf(BankAccount.Owner kind, String code) {
        return accounts.of(kind, owner(kind, code)).stream()
                .map(BankAccountDesk::row)
                .toList();
    }

    private static BankAccountRow row(BankAccount account) {
        return new BankAccountRow(
                account.id(),
                account.accountName(),
                account.maskedNo(),
                account.bankName(),
                account.bankLineNo().orElse(null),
                account.validFrom(),
                account.requestedBy(),
                account.approvedBy().orElse(null),
                account.approvedAt().orElse(null),
                account.version());
    }

    /** Asks for another account; until it is approved the money goes where it went before. One request waits at a time. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.CENTRE_CLERK, Role.OUTLET_CLERK})
    public long propose(BankAccount.Owner kind, String code, BankAccountEntry typed) {
        long ownerId = owner(kind, code);
        BankAccountEntry entry = checked(typed);
        boolean waiting = accounts.of(kind, ownerId).stream()
                .anyMatch(account -> account.approvedBy().isEmpty());
        Refusal.unless(!waiting, Refusal.Kind.CONFLICT, "OU-878", code);
        BankAccount account = new BankAccount(kind, ownerId, entry, caller.userName());
        accounts.add(account);
        changes.fire(Change.of(ChangeKind.BANK_ACCOUNT, code, "PROPOSE", Map.of(), account.facts()));
        return account.id();
    }

    private static BankAccountEntry checked(BankAccountEntry typed) {
        String no = Typed.required("accountNo", typed.accountNo(), 60).replaceAll("[\\s-]", "");
        if (!no.matches("[0-9A-Za-z]{6,40}")) {
            throw Refusal.invalidField("accountNo", "OU-879");
        }
        return new BankAccountEntry(
                Typed.required("accountName", typed.accountName(), 100),
                no,
                Typed.required("bankName", typed.bankName(), 100),
                Typed.optional("bankLineNo", typed.bankLineNo(), 20),
                Typed.required("validFrom", typed.validFrom()));
    }

    /** Another person of headquarters than the one who asked says that the account is right. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    @Weighty
    public void approve(BankAccount.Owner kind, String code, long accountId, int version) {
        BankAccount account = waiting(kind, code, accountId, version);
        Map<String, String> before = account.facts();
        account.approve(caller.userName(), LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
        changes.fire(Change.of(ChangeKind.BANK_ACCOUNT, code, "APPROVE", before, account.facts()));
    }

    /** The request is dropped; it never counted. */
    @Transactional
    @Duty({Role.HQ_ADMIN, Role.HQ_ACCOUNTS, Role.HQ_DIRECTOR})
    public void reject(BankAccount.Owner kind, String code, long accountId, int version, String reason) {
        BankAccount account = waiting(kind, code, accountId, version);
        String why = Typed.required("rejectReason", reason, 200);
        Refusal.unless(account.approvedBy().isEmpty(), Refusal.Kind.CONFLICT, "OU-873");
        accounts.remove(account);
        changes.fire(Change.of(ChangeKind.BANK_ACCOUNT, code, "REJECT", account.facts(), Change.facts("reason", why)));
    }

    private BankAccount waiting(BankAccount.Owner kind, String code, long accountId, int version) {
        long ownerId = owner(kind, code);
        BankAccount account = accounts.find(accountId)
                .filter(found -> found.ownerKind() == kind && found.ownerId() == ownerId)
                .orElseThrow(() -> Refusal.notFound("OU-855"));
        Typed.sameVersion(version, account.version());
        return account;
    }

    private long owner(BankAccount.Owner kind, String code) {
        Scope scope = Scope.of(caller);
        if (kind == BankAccount.Owner.CENTRE) {
            // An outlet may see its centre, but not where the centre's money goes.
            Refusal.unless(!scope.isOutlet(), Refusal.Kind.NOT_FOUND, "OU-858", code);
            return centres.row(code, scope)
                    .orElseThrow(() -> Refusal.notFound("OU-858", code))
                    .id();
        }
        return outlets.row(code, LocalDate.now(clock), scope)
                .orElseThrow(() -> Refusal.notFound("OU-859", code))
                .id();
    }
}
