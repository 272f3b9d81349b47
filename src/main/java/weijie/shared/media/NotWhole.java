package weijie.shared.media;

import weijie.shared.Refusal;

/** The no to a file that is not what it begins as. */
final class NotWhole {

    private NotWhole() {}

    static void unless(boolean whole) {
        if (!whole) {
            throw refusal();
        }
    }

    static Refusal refusal() {
        return Refusal.invalid("FL-006");
    }
}
