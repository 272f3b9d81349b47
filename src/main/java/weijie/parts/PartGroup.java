package weijie.parts;

import weijie.catalog.PartClass;
import weijie.shared.Texts;
import weijie.shared.Worded;

/** The two groups that bad parts are sent back in, each in parcels and with slots of its own (G21, G22). */
public enum PartGroup implements Worded {
    VALUABLE,
    OTHER;

    /** The group of a class: the closed list of valuable parts, or the rest. */
    public static PartGroup of(PartClass partClass) {
        return partClass.isValuable() ? VALUABLE : OTHER;
    }

    /** How people call it; the same word elsewhere means something else. */
    @Override
    public String in(Texts texts) {
        return texts.get("parts.group." + name());
    }
}
