/**
 * The door for machines: JSON under {@code /api/v1}, every refusal an RFC 9457 problem in the caller's language.
 *
 * <p>A resource finds, calls one desk and answers; it knows no rule. What is not the caller's is not there (404).
 */
package weijie.api;
