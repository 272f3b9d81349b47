package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** All second factors and their recovery codes. */
@ApplicationScoped
class SecondFactors {

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    Optional<SecondFactor> find(String userName) {
        return Optional.ofNullable(em.find(SecondFactor.class, userName));
    }

    /** Nobody else judges a code of the same person meanwhile. */
    Optional<SecondFactor> lock(String userName) {
        Optional<SecondFactor> found =
                Optional.ofNullable(em.find(SecondFactor.class, userName, LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(em::refresh);
        return found;
    }

    void add(SecondFactor factor) {
        em.persist(factor);
    }

    /** Forgets the factor and its recovery codes; false when there was none. */
    boolean remove(String userName) {
        removeCodes(userName);
        return em.createQuery("delete from SecondFactor f where f.userName = :name")
                        .setParameter("name", userName)
                        .executeUpdate()
                == 1;
    }

    /** These are the recovery codes from now on; earlier ones open nothing any more. */
    void keepCodes(String userName, List<String> hashes) {
        removeCodes(userName);
        hashes.forEach(hash -> em.createNativeQuery("insert into recovery_code (user_name, code_hash) values (?1, ?2)")
                .setParameter(1, userName)
                .setParameter(2, hash)
                .executeUpdate());
    }

    /** Spends a recovery code; false when there is none like it, or it was spent. */
    boolean spend(String userName, String hash, LocalDateTime now) {
        return em.createNativeQuery("update recovery_code set used_at = ?1"
                                + " where user_name = ?2 and code_hash = ?3 and used_at is null")
                        .setParameter(1, now)
                        .setParameter(2, userName)
                        .setParameter(3, hash)
                        .executeUpdate()
                == 1;
    }

    /** How many recovery codes are unspent. */
    int codesLeft(String userName) {
        return ((Number) em.createNativeQuery(
                                "select count(*) from recovery_code where user_name = ?1 and used_at is null")
                        .setParameter(1, userName)
                        .getSingleResult())
                .intValue();
    }

    private void removeCodes(String userName) {
        em.createNativeQuery("delete from recovery_code where user_name = ?1")
                .setParameter(1, userName)
                .executeUpdate();
    }
}
