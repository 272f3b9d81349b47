/** The screens of the catalogue: categories, models, fault codes and parts. */
package weijie.web.catalog;
