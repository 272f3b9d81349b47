package weijie.web.settlement;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.primefaces.model.file.UploadedFile;
import weijie.settlement.DisputeDesk;
import weijie.web.Say;

/** Lays a file beside a dispute of the statement at hand. */
@Named
@ViewScoped
public class DisputeFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DisputeDesk desk;

    @Inject
    StatementPage statement;

    @Inject
    Say say;

    private String order;
    private transient UploadedFile upload;

    /** Opens the dialog for the dispute of an order. */
    public void about(String orderNo) {
        order = orderNo;
        upload = null;
    }

    public void close() {
        order = null;
    }

    public void attach() {
        if (upload == null || upload.getSize() == 0) {
            say.error("settlement.file.none");
            return;
        }
        try (var content = upload.getInputStream()) {
            desk.attach(statement.getNo(), order, upload.getFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say.info("settlement.file.added", order);
        close();
        statement.load();
    }

    public String getOrder() {
        return order;
    }

    public UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(UploadedFile value) {
        upload = value;
    }
}
