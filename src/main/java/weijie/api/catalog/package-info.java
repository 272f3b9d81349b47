/** The catalogue over REST: categories, models, sold units, fault codes, parts and their prices. */
package weijie.api.catalog;
