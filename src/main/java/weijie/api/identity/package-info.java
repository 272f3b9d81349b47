/** People over REST: users and their keys, permissions, sessions, the audit log and what the invariants say. */
package weijie.api.identity;
