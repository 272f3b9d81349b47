package weijie.door;

/**
 * Why a request is turned away at the door.
 *
 * @param status of HTTP
 * @param code whose sentence is told
 */
record Turned(int status, String code) {}
