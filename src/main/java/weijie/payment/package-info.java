/**
 * What headquarters pays a centre for a published statement, said by one person and confirmed by another (G16, G24), and what a centre and
 * its outlets owe each other afterwards (G12). Invariants: the amount is the statement's and never typed; a statement is paid once, a bank
 * reference used once; the set-off, the payment and the state are one transaction.
 */
package weijie.payment;
