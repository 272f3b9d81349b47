package weijie.web;

import weijie.shared.Texts;

/** The sentences in English. */
public final class TextBundle_en extends TextBundle {

    public TextBundle_en() {
        super(Texts.english());
    }
}
