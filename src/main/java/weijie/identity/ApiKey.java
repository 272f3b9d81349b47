package weijie.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/**
 * A key with which a machine calls the API for a person, limited to some of that person's roles. The key itself is shown once;
 * kept is its SHA-256, which is enough for 256 random bits.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

    private static final String MARK = "wj_";
    private static final int SHOWN = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "user_name")
    private String userName;

    private String label;

    private String prefix;

    @Column(name = "key_hash")
    private String keyHash;

    private String roles;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "last_used_at")
    private LocalDateTime lastUsedAt;

    @Column(name = "revoked_at")
    private LocalDateTime revokedAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Version
    private int version;

    protected ApiKey() {}

    ApiKey(String userName, String label, String key, Set<Role> roles, LocalDate expiresOn, LocalDateTime now) {
        this.userName = userName;
        this.label = label;
        this.prefix = key.substring(0, SHOWN);
        this.keyHash = Digest.of(key);
        this.roles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
        this.expiresOn = expiresOn;
        this.createdAt = now;
    }

    /** A new key: a mark by which leaked ones are found, and 256 random bits. */
    static String draw() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    void revoke(String by, LocalDateTime now) {
        Refusal.unless(revokedAt == null, Refusal.Kind.CONFLICT, "AU-922", prefix);
        revokedAt = now;
        revokedBy = by;
    }

    public long id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    public String label() {
        return label;
    }

    public String prefix() {
        return prefix;
    }

    public Set<Role> roles() {
        return Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }

    public LocalDateTime lastUsedAt() {
        return lastUsedAt;
    }

    public LocalDateTime revokedAt() {
        return revokedAt;
    }

    public int version() {
        return version;
    }
}
