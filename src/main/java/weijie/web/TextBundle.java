package weijie.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import weijie.shared.Texts;

/** The sentences of {@link Texts} as Faces wants them, in Chinese; pages know them as {@code m}. */
public class TextBundle extends ResourceBundle {

    private final Texts texts;

    public TextBundle() {
        this(Texts.chinese());
    }

    TextBundle(Texts texts) {
        this.texts = texts;
    }

    /** A key nobody wrote stays unanswered, so that Faces falls back to its own sentences and a page shows the key between marks. */
    @Override
    protected Object handleGetObject(String key) {
        return texts.has(key) ? texts.get(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys());
    }
}
