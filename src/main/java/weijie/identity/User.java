package weijie.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weijie.shared.Refusal;
import weijie.shared.Role;
import weijie.shared.jpa.TimeOrderedId;

/** A person's account, or a machine's: headquarters', a centre's or an outlet's, with its roles. It is never deleted, only disabled. */
@Entity
@Table(name = "user_account")
public class User {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "user_name")
    private String userName;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private LocalDateTime passwordChangedAt;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "centre_id")
    private Long centreId;

    @Column(name = "outlet_id")
    private Long outletId;

    private boolean enabled = true;

    private boolean demo;

    @Column(name = "last_sign_in_at")
    private LocalDateTime lastSignInAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private int version;

    protected User() {}

    User(
            String userName,
            String displayName,
            Set<Role> roles,
            Long centreId,
            Long outletId,
            String by,
            LocalDateTime now) {
        this.userName = normal(userName);
        this.displayName = displayName;
        this.centreId = centreId;
        this.outletId = outletId;
        this.createdBy = by;
        this.createdAt = now;
        entrust(roles);
    }

    /** Names are the same in upper and lower case and with spaces around. */
    static String normal(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }

    void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    /** Gives it exactly these roles; a centre's account has the centre's role and no other, an outlet's likewise. */
    void entrust(Set<Role> newRoles) {
        Set<Role> wanted = newRoles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(newRoles);
        Refusal.unless(!wanted.isEmpty(), Refusal.Kind.INVALID, "AU-911", userName);
        boolean fits = centreId != null
                ? wanted.equals(EnumSet.of(Role.CENTRE_CLERK))
                : outletId != null
                        ? wanted.equals(EnumSet.of(Role.OUTLET_CLERK))
                        : wanted.stream().allMatch(Role::isHeadquarters);
        Refusal.unless(fits, Refusal.Kind.INVALID, "AU-912", userName);
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    void keepPassword(String hash, boolean mustChange, LocalDateTime now) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        passwordChangedAt = now;
    }

    void markDemo() {
        demo = true;
    }

    void disable(String by) {
        Refusal.unless(!userName.equals(by), Refusal.Kind.CONFLICT, "AU-913");
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    Account account() {
        return new Account(userName, displayName, roles, centreId, outletId, passwordHash, mustChangePassword);
    }

    public long id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    public String displayName() {
        return displayName;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public Optional<Long> centreId() {
        return Optional.ofNullable(centreId);
    }

    public Optional<Long> outletId() {
        return Optional.ofNullable(outletId);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isDemo() {
        return demo;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public Optional<LocalDateTime> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    public LocalDateTime createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }

    /** What the audit log keeps of it, as text by field. */
    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("displayName", displayName());
        facts.put("roles", roles().stream().sorted().map(Role::name).collect(Collectors.joining(", ")));
        facts.put("enabled", String.valueOf(isEnabled()));
        centreId().ifPresent(id -> facts.put("centreId", String.valueOf(id)));
        outletId().ifPresent(id -> facts.put("outletId", String.valueOf(id)));
        return facts;
    }
}
