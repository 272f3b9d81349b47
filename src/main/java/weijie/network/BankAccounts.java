package weijie.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All bank accounts, those that wait for approval among them. */
@ApplicationScoped
public class BankAccounts {

    @PersistenceContext(unitName = "weijie")
    private EntityManager entities;

    /** An owner's accounts, newest first. */
    public List<BankAccount> of(BankAccount.Owner kind, long ownerId) {
        return entities.createQuery(
                        "select b from BankAccount b where b.ownerKind = :kind and b.ownerId = :owner"
                                + " order by b.validFrom desc, b.id desc",
                        BankAccount.class)
                .setParameter("kind", kind)
                .setParameter("owner", ownerId)
                .getResultList();
    }

    /** The account money goes to on a day: the last approved one that had begun. */
    public Optional<BankAccount> inForce(BankAccount.Owner kind, long ownerId, LocalDate day) {
        return of(kind, ownerId).stream()
                .filter(account ->
                        account.approvedBy().isPresent() && !account.validFrom().isAfter(day))
                .findFirst();
    }

    Optional<BankAccount> find(long id) {
        return Optional.ofNullable(entities.find(BankAccount.class, id));
    }

    void add(BankAccount account) {
        entities.persist(account);
    }

    void remove(BankAccount account) {
        entities.remove(account);
    }
}
