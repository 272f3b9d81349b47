package weijie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Who has accepted which version of the policy. */
@ApplicationScoped
class Acknowledgements {

    @PersistenceContext(unitName = "weijie")
    private EntityManager em;

    boolean exists(String userName, String policyVersion) {
        return em.createQuery(
                                "select count(a) from PolicyAcknowledgement a where a.userName = :name and a.policyVersion = :version",
                                Long.class)
                        .setParameter("name", userName)
                        .setParameter("version", policyVersion)
                        .getSingleResult()
                > 0;
    }

    void add(PolicyAcknowledgement acknowledgement) {
        em.persist(acknowledgement);
    }
}
