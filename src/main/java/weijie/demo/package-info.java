/**
 * A small network with a few months of work, for whoever wants to look before importing. It is made through the same desks that people
 * use, only on an empty database, and only when it was asked for with {@code WEIJIE_DEMO=true}.
 */
package weijie.demo;
