/** Payments of statements on screen, and what a centre and its outlets owe each other. */
package weijie.web.payment;
