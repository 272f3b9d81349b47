/**
 * Before the two doors: how a request is written, by what name it asks, where it comes from, and that its body is here as a whole.
 *
 * <p>Nothing that is refused here was read; what the application believes of a client's address is what the connection shows or a proxy
 * said that is trusted.
 */
package weijie.door;
