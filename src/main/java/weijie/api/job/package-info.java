/** Long work over REST: how far it is, and ending it. */
package weijie.api.job;
