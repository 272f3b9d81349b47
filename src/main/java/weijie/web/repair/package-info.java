/** The screens of repair records: list, entry, one record, the review queue. */
package weijie.web.repair;
