/** What stands out in a month, and who is to be called, over REST; for headquarters, but for what marks an order of one's own. */
package weijie.api.anomaly;
