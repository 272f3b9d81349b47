package weijie.shared;

/** What a person is trusted to do; one account has one or more of these (clause G24 keeps some of them apart). */
public enum Role {
    /** Users, master data, policy numbers, everything that is nobody else's. */
    HQ_ADMIN,
    /** Reviews repair records. */
    HQ_REVIEWER,
    /** Issues parts, receives and counts returned bad parts. */
    HQ_PARTS,
    /** Inspects returned bad parts; never approves the write-off. */
    HQ_INSPECTOR,
    /** Runs the month, checks invoices, requests payment. */
    HQ_ACCOUNTS,
    /** Approves what needs a second pair of eyes and sees everything. */
    HQ_DIRECTOR,
    /** A provincial service centre's clerk: its own records and those of its outlets. */
    CENTRE_CLERK,
    /** An outlet: its own records and money. */
    OUTLET_CLERK;

    public boolean isHeadquarters() {
        return this != CENTRE_CLERK && this != OUTLET_CLERK;
    }
}
