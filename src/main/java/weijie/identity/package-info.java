/**
 * Who somebody is, what they are entrusted with, and what they changed.
 *
 * <p>Nobody learns which user names exist; a password is kept only as an Argon2id hash, an API key only as a digest; the audit log is
 * only ever appended to; a demo account signs in only while demo data is asked for.
 */
package weijie.identity;
