package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Change;
import weijie.shared.Refusal;
import weijie.shared.jpa.TimeOrderedId;

/** A place where products are repaired; which centre it belongs to changes with time and stands in its assignments. */
@Entity
@Table(name = "outlet")
public class Outlet {

    @Id
    private long id = TimeOrderedId.next();

    private String code;
    private String name;

    @Column(name = "province_code")
    private String provinceCode;

    @Column(name = "city_code")
    private String cityCode;

    private String address;
    private BigDecimal lon;
    private BigDecimal lat;
    private String contact;
    private String phone;

    @Column(name = "taxpayer_name")
    private String taxpayerName;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "tax_rate")
    private BigDecimal taxRate;

    @Column(name = "suspended_from")
    private LocalDate suspendedFrom;

    @Column(name = "suspension_reason")
    private String suspensionReason;

    @Version
    private int version;

    protected Outlet() {}

    Outlet(OutletEntry entry) {
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

    public Optional<String> cityCode() {
        return Optional.ofNullable(cityCode);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    public Optional<BigDecimal> lon() {
        return Optional.ofNullable(lon);
    }

    public Optional<BigDecimal> lat() {
        return Optional.ofNullable(lat);
    }

    public Optional<String> contact() {
        return Optional.ofNullable(contact);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> taxpayerName() {
        return Optional.ofNullable(taxpayerName);
    }

    public Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    public Optional<BigDecimal> taxRate() {
        return Optional.ofNullable(taxRate);
    }

    public Optional<LocalDate> suspendedFrom() {
        return Optional.ofNullable(suspendedFrom);
    }

    public Optional<String> suspensionReason() {
        return Optional.ofNullable(suspensionReason);
    }

    public int version() {
        return version;
    }

    /** Everything as the entry says, absent things included; the assignment is not the outlet's own. */
    void describe(OutletEntry entry) {
        name = entry.name();
        provinceCode = entry.provinceCode();
        cityCode = entry.cityCode();
        address = entry.address();
        lon = entry.lon();
        lat = entry.lat();
        contact = entry.contact();
        phone = entry.phone();
        taxpayerName = entry.taxpayerName();
        creditCode = entry.creditCode();
        taxRate = entry.taxRate();
    }

    /** The entry with what it leaves out filled in from what is stored. */
    OutletEntry completed(OutletEntry entry) {
        return new OutletEntry(
                code,
                entry.name(),
                entry.centreCode(),
                entry.provinceCode(),
                orElse(entry.cityCode(), cityCode),
                orElse(entry.address(), address),
                orElse(entry.lon(), lon),
                orElse(entry.lat(), lat),
                orElse(entry.contact(), contact),
                orElse(entry.phone(), phone),
                orElse(entry.taxpayerName(), taxpayerName),
                orElse(entry.creditCode(), creditCode),
                orElse(entry.taxRate(), taxRate),
                entry.assignedFrom());
    }

    private static <T> T orElse(T typed, T stored) {
        return typed == null ? stored : typed;
    }

    /** From this day on it takes no repairs. */
    void suspend(LocalDate from, String reason) {
        Refusal.unless(
                suspendedFrom == null,
                Refusal.Kind.CONFLICT,
                "OU-871",
                code,
                suspendedFrom == null ? "" : suspendedFrom);
        suspendedFrom = from;
        suspensionReason = reason;
    }

    void resume() {
        Refusal.unless(suspendedFrom != null, Refusal.Kind.CONFLICT, "OU-872", code);
        suspendedFrom = null;
        suspensionReason = null;
    }

    /** What the entry decides, for comparing and for the audit trail. */
    Map<String, String> facts() {
        return Change.facts(
                "name",
                name,
                "provinceCode",
                provinceCode,
                "cityCode",
                cityCode,
                "address",
                address,
                "lon",
                plain(lon),
                "lat",
                plain(lat),
                "contact",
                contact,
                "phone",
                phone,
                "taxpayerName",
                taxpayerName,
                "creditCode",
                creditCode,
                "taxRate",
                plain(taxRate));
    }

    Map<String, String> suspension() {
        return Change.facts("suspendedFrom", suspendedFrom, "suspensionReason", suspensionReason);
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
