package weijie.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import weijie.shared.Change;
import weijie.shared.DateRange;
import weijie.shared.jpa.TimeOrderedId;

/** A contract with an outlet; none recorded at all counts as valid, so that a network can grow into keeping them. */
@Entity
@Table(name = "contract")
public class Contract {

    @Id
    private long id = TimeOrderedId.next();

    @Column(name = "outlet_id")
    private long outletId;

    @Column(name = "contract_no")
    private String contractNo;

    @Enumerated(EnumType.STRING)
    private Invoicing invoicing;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Contract() {}

    Contract(long outletId, String contractNo, Invoicing invoicing, DateRange validity) {
        this.outletId = outletId;
        this.contractNo = contractNo;
        this.invoicing = invoicing;
        this.validFrom = validity.from();
        this.validTo = validity.to();
    }

    public long id() {
        return id;
    }

    public long outletId() {
        return outletId;
    }

    public String contractNo() {
        return contractNo;
    }

    public Invoicing invoicing() {
        return invoicing;
    }

    public DateRange validity() {
        return new DateRange(validFrom, validTo);
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    Map<String, String> facts() {
        return Change.facts(
                "contractNo", contractNo, "invoicing", invoicing, "validFrom", validFrom, "validTo", validTo);
    }
}
