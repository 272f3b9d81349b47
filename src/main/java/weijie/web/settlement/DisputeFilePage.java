package weijie.web.settlement;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import weijie.settlement.DisputeDesk;
import weijie.web.FilesForm;
import weijie.web.Say;

/** Lays files beside a dispute of the statement at hand. */
@Named
@ViewScoped
public class DisputeFilePage extends FilesForm {

    private static final long serialVersionUID = 1L;

    @Inject
    DisputeDesk desk;

    @Inject
    StatementPage statement;

    @Inject
    Say say;

    private String order;

    public DisputeFilePage() {
        super(DisputeDesk.FILES_MOST);
    }

    /** Opens the dialog for the dispute of an order. */
    public void about(String orderNo) {
        close();
        order = orderNo;
    }

    @PreDestroy
    public void close() {
        order = null;
        chosen().clear();
    }

    public void attach() {
        if (getFiles().isEmpty()) {
            say.error("settlement.file.none");
            return;
        }
        chosen().giveTo((name, content) -> desk.attach(statement.getNo(), order, name, content));
        say.info("settlement.file.added", order);
        close();
        statement.load();
    }

    public String getOrder() {
        return order;
    }
}
