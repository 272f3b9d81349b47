package weijie.shared;

import java.io.Serializable;

/** A figure of a sentence that reads differently in each language. */
public interface Worded extends Serializable {

    String in(Texts texts);
}
