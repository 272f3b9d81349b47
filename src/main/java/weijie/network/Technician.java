package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.jpa.TimeOrderedId;

/** Somebody who repairs at an outlet, and when. */
@Entity
@Table(name = "technician")
public class Technician {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "outlet_id")
    private long outletId;

    private String name;
    private String phone;

    @Column(name = "active_from")
    private LocalDate activeFrom;

    @Column(name = "active_to")
    private LocalDate activeTo;

    protected Technician() {}

    Technician(long outletId, String name, String phone, LocalDate activeFrom) {
        this.outletId = outletId;
        this.name = name;
        this.phone = phone;
        this.activeFrom = activeFrom;
    }

    public long id() {
        return id;
    }

    public long outletId() {
        return outletId;
    }

    public String name() {
        return name;
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public DateRange active() {
        return new DateRange(activeFrom, activeTo);
    }

    void leaveOn(LocalDate lastDay) {
        activeTo = lastDay;
    }

    Map<String, String> facts() {
        return Change.facts("name", name, "phone", phone, "activeFrom", activeFrom, "activeTo", activeTo);
    }
}
