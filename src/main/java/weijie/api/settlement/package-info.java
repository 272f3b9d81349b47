/** The month over REST: runs, statements with their papers, disputes, questions, adjustments, rate cards. */
package weijie.api.settlement;
