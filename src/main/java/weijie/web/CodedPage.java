package weijie.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;

/**
 * The page with the form of one stored thing that the code in the address names, or of a new one when there is none: it is loaded, taken
 * up from a draft, and saved only after what others made of it meanwhile was compared.
 *
 * @param <R> the thing as its desk shows it
 * @param <F> what is typed about it
 */
public abstract class CodedPage<R extends Serializable, F extends CodedForm> implements DraftedPage, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    protected Say say;

    private final String path;
    private String code;
    private R row;
    private F form;
    private FormState state;

    /**
     * @param path the page without its ending, for example {@code /catalog/part}
     * @param empty the form of a new thing
     */
    protected CodedPage(String path, F empty) {
        this.path = path;
        form = empty;
    }

    protected abstract R find(String known);

    protected abstract F filled(R found);

    protected abstract int version(R found);

    /** Stores a new thing as typed. */
    protected abstract void add();

    /** Stores what was changed, unless the thing is of another version by now. */
    protected abstract void change(int version);

    /** What is worth a remark although it was saved. */
    protected void remark() {
        // Most things are saved without one.
    }

    /** Reads the thing that the address names; none means a new one. */
    public void load() {
        if (!isFresh()) {
            row = find(code);
            form = filled(row);
            state = new FormState(form, version(row));
        }
    }

    @Override
    public void restore(int version, Map<String, Object> base, Map<String, Object> typed) {
        if (isFresh()) {
            typed.forEach(form::put);
        } else {
            state.restore(version, base, typed);
            isUpToDate();
        }
    }

    private boolean isUpToDate() {
        R now = find(code);
        return state.mayBeSaved(filled(now), version(now));
    }

    public String save() {
        if (isFresh()) {
            add();
        } else if (!isUpToDate()) {
            say.warn("form.meanwhile.open");
            return null;
        } else {
            change(state.getVersion());
        }
        return saved(form.getCode().strip());
    }

    /** The page of the thing once more, which says that something of it was saved. */
    protected String saved(String known) {
        remark();
        say.infoNextPage("app.saved");
        return path + ".xhtml?faces-redirect=true&code=" + known;
    }

    public boolean isFresh() {
        return code == null || code.isBlank();
    }

    /** The thing as it was when the page was opened; {@code null} for a new one. */
    public R getRow() {
        return row;
    }

    public F getForm() {
        return form;
    }

    public FormState getState() {
        return state;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
