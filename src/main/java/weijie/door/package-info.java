/**
 * What comes from outside before it reaches a page or a resource: whether the request is written plainly, where it comes from, and that
 * it is here as a whole.
 *
 * <p>Whoever waits for a client holds no thread; nothing that is refused here was read; what the application believes of a client's
 * address and scheme is what the listener saw or a proxy said that is trusted.
 */
package weijie.door;
