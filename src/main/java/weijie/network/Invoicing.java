package weijie.network;

/** Who invoices headquarters for an outlet's work (G15). */
public enum Invoicing {
    /** The centre invoices for the outlet too. */
    CENTRE_PRINCIPAL,
    /** The outlet contracts with headquarters and invoices itself. */
    OUTLET_DIRECT,
    /** The tax bureau issues the invoice for the outlet. */
    TAX_BUREAU_ISSUED
}
