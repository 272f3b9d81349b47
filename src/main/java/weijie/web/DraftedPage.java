package weijie.web;

import java.util.Map;

/** A page with a form that the browser keeps a draft of. */
public interface DraftedPage {

    /**
     * Takes up again what was typed earlier and never saved; nothing of it is stored yet.
     *
     * @param version the version the draft was begun on; -1 when it was begun on none
     * @param base what stood in the form then, by field
     * @param typed what was typed, by field
     */
    void restore(int version, Map<String, Object> base, Map<String, Object> typed);
}
