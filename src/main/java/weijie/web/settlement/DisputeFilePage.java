package weijie.web.settlement;

import jakarta.annotation.PreDestroy;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import weijie.repair.EvidenceDesk;
import weijie.settlement.DisputeDesk;
import weijie.web.PendingFiles;
import weijie.web.Say;

/** Lays files beside a dispute of the statement at hand. */
@Named
@ViewScoped
public class DisputeFilePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FILES_MOST = 5;

    @Inject
    DisputeDesk desk;

    @Inject
    EvidenceDesk looking;

    @Inject
    StatementPage statement;

    @Inject
    Say say;

    private String order;
    private final PendingFiles files = new PendingFiles();

    /** Opens the dialog for the dispute of an order. */
    public void about(String orderNo) {
        close();
        order = orderNo;
    }

    @PreDestroy
    public void close() {
        order = null;
        files.clear();
    }

    public void attach() {
        if (files.names().isEmpty()) {
            say.error("settlement.file.none");
            return;
        }
        files.giveTo((name, content) -> desk.attach(statement.getNo(), order, name, content));
        say.info("settlement.file.added", order);
        close();
        statement.load();
    }

    public void upload(FileUploadEvent event) {
        files.add(event.getFile(), FILES_MOST, looking::examine);
    }

    public void removeFile(int index) {
        files.remove(index);
    }

    public List<String> getFiles() {
        return files.names();
    }

    public String getOrder() {
        return order;
    }
}
