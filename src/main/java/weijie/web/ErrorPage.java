package weijie.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletRequest;
import weijie.shared.RequestNumber;

/** What an error page says: the sentence of the refusal, if there is one, and the number of the request. */
@Named
@RequestScoped
public class ErrorPage {

    /** The refusal's own sentence; of an ajax request it waited in the session and is said once. */
    public String getSentence() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Object said = external.getRequestMap().get(RefusalHandler.SENTENCE);
        if (said == null) {
            said = external.getSessionMap().remove(RefusalHandler.SENTENCE);
            if (said != null) {
                external.getRequestMap().put(RefusalHandler.SENTENCE, said);
            }
        }
        return said == null ? "" : said.toString();
    }

    public String getRequest() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String passed = faces.getExternalContext().getRequestParameterMap().getOrDefault("request", "");
        return passed.matches("[0-9A-Z]{8}")
                ? passed
                : RequestNumber.of((ServletRequest) faces.getExternalContext().getRequest());
    }
}
