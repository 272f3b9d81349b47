/** Reports through the REST door: the same cells as on the screen, on paper and in the spreadsheet. */
package weijie.api.report;
