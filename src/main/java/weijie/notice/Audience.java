package weijie.notice;

/** Whom a notice is for. */
enum Audience {
    USER,
    ROLE,
    CENTRE,
    OUTLET
}
