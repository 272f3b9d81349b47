package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import weijie.shared.Change;
import weijie.shared.Typed;
import weijie.shared.jpa.TimeOrderedId;

/** A provincial service centre: it answers for the outlets of its province and is who headquarters settles with. */
@Entity
@Table(name = "service_centre")
public class ServiceCentre {

    @Id
    private long id = TimeOrderedId.next();

    private String code;
    private String name;

    @Column(name = "province_code")
    private String provinceCode;

    @Column(name = "credit_code")
    private String creditCode;

    private String contact;
    private String phone;
    private String address;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    private int version;

    protected ServiceCentre() {}

    ServiceCentre(CentreEntry entry) {
        this.code = entry.code();
        describe(entry);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String provinceCode() {
        return provinceCode;
    }

    public Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    public Optional<String> contact() {
        return Optional.ofNullable(contact);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public int version() {
        return version;
    }

    /** Everything as the entry says, absent things included. */
    void describe(CentreEntry entry) {
        name = entry.name();
        provinceCode = entry.provinceCode();
        creditCode = entry.creditCode();
        contact = entry.contact();
        phone = entry.phone();
        address = entry.address();
        openedOn = Objects.requireNonNullElse(entry.openedOn(), Typed.BEGINNING);
        closedOn = entry.closedOn();
    }

    /** The entry with what it leaves out filled in from what is stored. */
    CentreEntry completed(CentreEntry entry) {
        return new CentreEntry(
                code,
                entry.name(),
                entry.provinceCode(),
                entry.creditCode() == null ? creditCode : entry.creditCode(),
                entry.contact() == null ? contact : entry.contact(),
                entry.phone() == null ? phone : entry.phone(),
                entry.address() == null ? address : entry.address(),
                entry.openedOn() == null ? openedOn : entry.openedOn(),
                entry.closedOn() == null ? closedOn : entry.closedOn());
    }

    CentreEntry entry() {
        return new CentreEntry(code, name, provinceCode, creditCode, contact, phone, address, openedOn, closedOn);
    }

    Map<String, String> facts() {
        return Change.facts(
                "name",
                name,
                "provinceCode",
                provinceCode,
                "creditCode",
                creditCode,
                "contact",
                contact,
                "phone",
                phone,
                "address",
                address,
                "openedOn",
                openedOn,
                "closedOn",
                closedOn);
    }
}
