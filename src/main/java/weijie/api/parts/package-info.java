/** The parts loop over REST: stock, movements and counts. */
package weijie.api.parts;
