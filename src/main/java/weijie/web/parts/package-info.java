/** The parts loop on screen: stock, movements, counts, stock months. */
package weijie.web.parts;
