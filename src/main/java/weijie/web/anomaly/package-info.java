/** What stands out in a month, and who is to be called, on screen. */
package weijie.web.anomaly;
