/** The pages of imports: the list of batches, a new one, and one batch with its rows. */
package weijie.web.importing;
