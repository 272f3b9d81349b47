package weijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import weijie.shared.Refusal;
import weijie.shared.Texts;

/** What a page tells the person in front of it, in that person's language: a note in the corner, or a sentence beside a field. */
@Named
@ApplicationScoped
public class Say {

    private static final String STORED = "stored";

    @Inject
    UserUi user;

    /** Whether the page before handed over what was typed there, so that the browser need not keep it any longer. */
    public boolean isStored() {
        return Boolean.TRUE.equals(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(STORED));
    }

    /** The sentence of a key with its places filled; for pages: {@code #{say.text('repair.list.found', count)}}. */
    public String text(String key, Object... args) {
        return texts().get(key, args);
    }

    /**
     * The sentences in the language of the person at hand. The view is no help: until a page is built it speaks the browser's language,
     * and what a page reads before it is shown would be said in that.
     */
    public Texts texts() {
        return FacesContext.getCurrentInstance() == null ? Texts.chinese() : Texts.in(user.getLocale());
    }

    public void info(String key, Object... args) {
        add(null, FacesMessage.SEVERITY_INFO, text(key, args));
    }

    public void warn(String key, Object... args) {
        add(null, FacesMessage.SEVERITY_WARN, text(key, args));
    }

    public void error(String key, Object... args) {
        add(null, FacesMessage.SEVERITY_ERROR, text(key, args));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** As {@link #info}, but shown on the page that follows a redirect, which is also told that what was typed is stored. */
    public void infoNextPage(String key, Object... args) {
        Flash flash = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        flash.setKeepMessages(true);
        flash.put(STORED, Boolean.TRUE);
        info(key, args);
    }

    /** A sentence beside the input with this id; in the corner when the page has no such input. */
    public void beside(String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIInput input = find(faces, field);
        if (input == null) {
            add(null, FacesMessage.SEVERITY_ERROR, sentence);
        } else {
            input.setValid(false);
            typed(faces, input).ifPresent(input::setSubmittedValue);
            add(input.getClientId(faces), FacesMessage.SEVERITY_ERROR, sentence);
        }
        faces.validationFailed();
    }

    /** What a check says of a field, beside its input; nothing is refused by it. */
    public void note(String field, Severity severity, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        input(field).ifPresent(input -> add(input.getClientId(faces), severity, sentence));
    }

    /** The input with this id on the page at hand. */
    public Optional<UIInput> input(String field) {
        return Optional.ofNullable(find(FacesContext.getCurrentInstance(), field));
    }

    /** A refusal where the person should look: at its field when the page has it, else in the corner; the code stands at the end. */
    public void refusal(Refusal refusal) {
        beside(refusal.field(), sentence(refusal));
    }

    /** A refusal as one sentence that ends with its code, which the help can be searched for. */
    public String sentence(Refusal refusal) {
        return texts().of(refusal) + " (" + refusal.code() + ")";
    }

    /** An input that is refused after it was taken over is drawn empty unless it is told again what stood in it. */
    private static Optional<String> typed(FacesContext faces, UIInput input) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String id = input.getClientId(faces);
        return Optional.ofNullable(sent.getOrDefault(id, sent.get(id + "_input")));
    }

    private static void add(String clientId, Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, sentence, sentence));
    }

    private static UIInput find(FacesContext faces, String id) {
        if (id == null || faces.getViewRoot() == null) {
            return null;
        }
        UIInput[] found = new UIInput[1];
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION)),
                        (context, component) -> {
                            if (isInput(component, id)) {
                                found[0] = (UIInput) component;
                                return VisitResult.COMPLETE;
                            }
                            return VisitResult.ACCEPT;
                        });
        return found[0];
    }

    private static boolean isInput(UIComponent component, String id) {
        return component instanceof UIInput && component instanceof EditableValueHolder && id.equals(component.getId());
    }
}
