package weijie.web.network;

import java.io.Serializable;
import java.time.LocalDate;

/** What somebody types about a technician. */
public class TechnicianForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String phone;
    private LocalDate activeFrom;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public LocalDate getActiveFrom() {
        return activeFrom;
    }

    public void setActiveFrom(LocalDate activeFrom) {
        this.activeFrom = activeFrom;
    }
}
