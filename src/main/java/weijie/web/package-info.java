/**
 * The screens' side of the house: what every page shares. Beans of one feature's pages live in the sub-package of that feature; none of
 * them does arithmetic, decides about a status or asks the database.
 */
package weijie.web;
