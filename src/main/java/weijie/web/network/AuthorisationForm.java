package weijie.web.network;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.shared.RepairLevel;

/** What somebody types about an authorisation. */
public class AuthorisationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String categoryCode;
    private RepairLevel highestLevel;
    private LocalDate validFrom;
    private LocalDate validTo;

    public String getCategoryCode() {
        return categoryCode;
    }

    public void setCategoryCode(String categoryCode) {
        this.categoryCode = categoryCode;
    }

    public RepairLevel getHighestLevel() {
        return highestLevel;
    }

    public void setHighestLevel(RepairLevel highestLevel) {
        this.highestLevel = highestLevel;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}
