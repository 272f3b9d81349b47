package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import weijie.shared.jpa.TimeOrderedId;

/** That a person has read and accepted one version of the settlement policy, and when. */
@Entity
@Table(name = "policy_acknowledgement")
public class PolicyAcknowledgement {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "user_name")
    private String userName;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "acknowledged_at")
    private LocalDateTime acknowledgedAt;

    protected PolicyAcknowledgement() {}

    PolicyAcknowledgement(String userName, String policyVersion, LocalDateTime now) {
        this.userName = userName;
        this.policyVersion = policyVersion;
        this.acknowledgedAt = now;
    }

    public String userName() {
        return userName;
    }

    public String policyVersion() {
        return policyVersion;
    }

    public LocalDateTime acknowledgedAt() {
        return acknowledgedAt;
    }
}
