/** Payments of statements over REST, and what a centre and its outlets owe each other. */
package weijie.api.payment;
