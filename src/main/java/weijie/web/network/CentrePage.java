package weijie.web.network;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.network.CentreDesk;
import weijie.network.CentreRow;
import weijie.network.CreditCode;
import weijie.web.CodedPage;

/** One service centre, to look at or to edit, or a new one. */
@Named
@ViewScoped
public class CentrePage extends CodedPage<CentreRow, CentreForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    CentreDesk desk;

    public CentrePage() {
        super("/network/centre", new CentreForm());
    }

    @Override
    protected CentreRow find(String known) {
        return desk.find(known);
    }

    @Override
    protected CentreForm filled(CentreRow found) {
        return CentreForm.of(found);
    }

    @Override
    protected int version(CentreRow found) {
        return found.version();
    }

    @Override
    protected void add() {
        desk.add(getForm().entry());
    }

    @Override
    protected void change(int version) {
        desk.change(getCode(), getForm().entry(), version);
    }

    @Override
    protected void remark() {
        if (isDoubtfulCreditCode()) {
            say.warn("network.creditCode.doubtful");
        }
    }

    /** The check character of the credit code is not the computed one: such codes exist, so it is only pointed out. */
    public boolean isDoubtfulCreditCode() {
        return CreditCode.isDoubtful(getForm().getCreditCode());
    }
}
