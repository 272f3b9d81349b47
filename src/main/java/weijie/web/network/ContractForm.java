package weijie.web.network;

import java.io.Serializable;
import java.time.LocalDate;
import weijie.network.Invoicing;

/** What somebody types about a contract. */
public class ContractForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String contractNo;
    private Invoicing invoicing;
    private LocalDate validFrom;
    private LocalDate validTo;

    public String getContractNo() {
        return contractNo;
    }

    public void setContractNo(String contractNo) {
        this.contractNo = contractNo;
    }

    public Invoicing getInvoicing() {
        return invoicing;
    }

    public void setInvoicing(Invoicing invoicing) {
        this.invoicing = invoicing;
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
