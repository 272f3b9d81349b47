package weijie.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import weijie.shared.Refusal;
import weijie.shared.RequestNumber;

/**
 * What a person sees when something they asked for cannot be done. A refusal becomes a sentence with its code in the page, which keeps what
 * was typed; a change that somebody else overtook becomes a sentence too; an expired page is loaded again; everything else shows the error
 * page with the number of the request.
 */
public final class RefusalHandler extends ExceptionHandlerWrapper {

    /** The request attribute with the sentence for the pages 403 and 404. */
    public static final String SENTENCE = "weijie.sentence";

    private static final String PROOF_WANTED = "AU-970";

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            Throwable thrown = event.getContext().getException();
            PhaseId phase = event.getContext().getPhaseId();
            events.remove();
            try {
                answer(faces, thrown, phase);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown, PhaseId phase) throws IOException {
        ExternalContext external = faces.getExternalContext();
        Optional<Refusal> refusal = find(thrown, Refusal.class);
        boolean canSay = faces.isPostback() && phase != PhaseId.RENDER_RESPONSE && phase != PhaseId.RESTORE_VIEW;
        // What is sent back as the state of a page and is none is answered like one that was forgotten.
        boolean lost = find(thrown, ViewExpiredException.class).isPresent()
                || faces.isPostback() && phase == PhaseId.RESTORE_VIEW && refusal.isEmpty();
        if (lost) {
            Onward.again();
            faces.responseComplete();
        } else if (refusal.isPresent() && canSay) {
            say().refusal(refusal.get());
            askForProof(faces, refusal.get());
            faces.renderResponse();
        } else if (refusal.isPresent()) {
            error(faces, status(refusal.get()), say().sentence(refusal.get()));
        } else if (find(thrown, OptimisticLockException.class).isPresent() && canSay) {
            say().error("app.stale");
            faces.renderResponse();
        } else {
            FailedRequests.log(request(faces), HttpServletResponse.SC_INTERNAL_SERVER_ERROR, thrown);
            error(faces, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
        }
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** The page asks who sits here and then sends the same request again. */
    private static void askForProof(FacesContext faces, Refusal refusal) {
        if (!refusal.code().equals(PROOF_WANTED)) {
            return;
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("proveAgain", true);
        } else {
            faces.getExternalContext().getRequestMap().put("weijie.proveAgain", true);
        }
    }

    private static Say say() {
        return CDI.current().select(Say.class).get();
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            default -> HttpServletResponse.SC_CONFLICT;
        };
    }

    /** An ajax request cannot be answered by another page, only sent there. */
    private static void error(FacesContext faces, int status, String sentence) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            external.getSessionMap().put(SENTENCE, sentence);
            FailedRequests.log(request(faces), status, null);
            Onward.to("/error/" + status + ".xhtml", "request", RequestNumber.of(request(faces)));
        } else if (!external.isResponseCommitted()) {
            external.getRequestMap().put(SENTENCE, sentence);
            external.responseSendError(status, null);
        }
        faces.responseComplete();
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at instanceof FacesException && at.getCause() == at ? null : at.getCause();
        }
        return Optional.empty();
    }
}
