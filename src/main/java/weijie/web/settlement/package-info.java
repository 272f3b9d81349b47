/** The screens of the month: cockpit, statements for headquarters and centres, an outlet's fees on its phone, rate cards. */
package weijie.web.settlement;
