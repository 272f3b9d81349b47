package weijie.api;

/** A body that goes on beyond what was to be expected: 413. */
final class BodyTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
