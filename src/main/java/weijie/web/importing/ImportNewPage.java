package weijie.web.importing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import weijie.importing.ImportDesk;
import weijie.importing.ImportKind;
import weijie.importing.ImportRow;
import weijie.importing.ImportWish;
import weijie.web.Download;
import weijie.web.Onward;
import weijie.web.Say;
import weijie.web.UserUi;

/** Hands a file in: which kind, which file. */
@Named
@ViewScoped
public class ImportNewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ImportDesk desk;

    @Inject
    Say say;

    @Inject
    UserUi user;

    private ImportKind kind = ImportKind.REPAIR_RECORDS;

    /** Keeps the file and goes on to its batch; the check runs meanwhile. */
    public void upload(FileUploadEvent event) throws IOException {
        ImportRow row = desk.upload(
                ImportWish.check(kind, event.getFile().getFileName()),
                event.getFile().getInputStream());
        Onward.to("/importing/view.xhtml", "id", String.valueOf(row.id()));
    }

    public void template() {
        Download.xlsx(say.text("importing.kind." + kind), out -> desk.writeTemplate(kind, say.texts(), out));
    }

    /** The names of the columns, the required ones with a star. */
    public List<String> getColumns() {
        return kind.columnNames(say.texts().locale());
    }

    public List<ImportKind> getKinds() {
        return user.may("HQ_ADMIN") ? Arrays.asList(ImportKind.values()) : List.of(ImportKind.REPAIR_RECORDS);
    }

    public int getVersion() {
        return ImportKind.TEMPLATE_VERSION;
    }

    public String getSlug() {
        return kind.slug();
    }

    public void setSlug(String slug) {
        kind = ImportKind.bySlug(slug).filter(getKinds()::contains).orElse(ImportKind.REPAIR_RECORDS);
    }

    public ImportKind getKind() {
        return kind;
    }

    public void setKind(ImportKind kind) {
        this.kind = kind;
    }
}
