/** The report centre on the screen. */
package weijie.web.report;
