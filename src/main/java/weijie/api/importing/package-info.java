/** Uploads over REST: a batch, its findings, its commit. */
package weijie.api.importing;
