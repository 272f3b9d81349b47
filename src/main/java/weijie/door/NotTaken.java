package weijie.door;

/** A body that is not taken, and the answer to it. */
final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Turned turned;

    NotTaken(int status, String code) {
        turned = new Turned(status, code);
    }

    Turned turned() {
        return turned;
    }
}
