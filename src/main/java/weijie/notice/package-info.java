/**
 * Messages of the system to people: to one person, or to everybody of a role, a centre or an outlet.
 *
 * <p>A message is a text key with its figures, so that everyone reads it in their own language; who has read it, and when, is kept (G14).
 */
package weijie.notice;
