package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import weijie.catalog.CatalogCriteria;
import weijie.catalog.CategoryDesk;
import weijie.catalog.CategoryRow;
import weijie.network.AuthorisationRow;
import weijie.network.ContractRow;
import weijie.network.Invoicing;
import weijie.network.OutletFileDesk;
import weijie.network.TechnicianRow;
import weijie.shared.RepairLevel;
import weijie.web.Say;

/** The file of the outlet at hand: contracts, authorisations, technicians. */
@Named
@ViewScoped
public class OutletFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OutletFileDesk desk;

    @Inject
    CategoryDesk categories;

    @Inject
    OutletPage outlet;

    @Inject
    Say say;

    private ContractForm contract = new ContractForm();
    private AuthorisationForm authorisation = new AuthorisationForm();
    private TechnicianForm technician = new TechnicianForm();

    public List<ContractRow> getContracts() {
        return desk.contractsOf(outlet.getCode());
    }

    public List<AuthorisationRow> getAuthorisations() {
        return desk.authorisationsOf(outlet.getCode());
    }

    public List<TechnicianRow> getTechnicians() {
        return desk.techniciansOf(outlet.getCode());
    }

    public List<CategoryRow> getCategories() {
        return categories.list(CatalogCriteria.NONE);
    }

    public void addContract() {
        desk.addContract(
                outlet.getCode(),
                contract.getContractNo(),
                contract.getInvoicing(),
                contract.getValidFrom(),
                contract.getValidTo());
        contract = new ContractForm();
        say.info("app.saved");
    }

    public void authorise() {
        desk.authorise(
                outlet.getCode(),
                authorisation.getCategoryCode(),
                authorisation.getHighestLevel(),
                authorisation.getValidFrom(),
                authorisation.getValidTo());
        authorisation = new AuthorisationForm();
        say.info("app.saved");
    }

    public void addTechnician() {
        desk.addTechnician(outlet.getCode(), technician.getName(), technician.getPhone(), technician.getActiveFrom());
        technician = new TechnicianForm();
        say.info("app.saved");
    }

    public Invoicing[] getInvoicings() {
        return Invoicing.values();
    }

    public RepairLevel[] getLevels() {
        return RepairLevel.values();
    }

    public ContractForm getContract() {
        return contract;
    }

    public AuthorisationForm getAuthorisation() {
        return authorisation;
    }

    public TechnicianForm getTechnician() {
        return technician;
    }
}
