package weijie.shared;

/**
 * A number or date of the policy. Its values are data with validity dates, seeded in {@code sql/} and kept on the policy page;
 * no class holds the number itself.
 */
public enum Term {
    /** Months of the repeat window after a payable repair (G05). */
    REPEAT_WINDOW_MONTHS,
    /** Days of the repeat window in place of months; 0 counts months (G05). */
    REPEAT_WINDOW_DAYS,
    /** 1: only a fault of the same group repeats a repair; 0: any fault does (G05). */
    REPEAT_SAME_FAULT_GROUP,
    /** First day of the settlement window in the month after (G08). */
    WINDOW_FIRST_DAY,
    /** Last day of the settlement window, inclusive (G08). */
    WINDOW_LAST_DAY,
    /** How often a held order may be carried to the next month before headquarters must decide (G09). */
    HELD_CARRIES_MAX,
    /** Periods an abnormal order stays correctable before it expires (G10). */
    ABNORMAL_EXPIRY_PERIODS,
    /** More periods late than this need headquarters' approval (section 2). */
    LATE_APPROVAL_PERIODS,
    /** More periods late than this expire (section 2). */
    LATE_EXPIRY_PERIODS,
    /** Records of one telephone number in a month before a warning. */
    SAME_PHONE_MAX,
    /** Records of one outlet accepted on one day before a warning. */
    BURST_PER_DAY_MAX,
    /** Orders of an outlet's month from which on it is compared with its peers, and is one of theirs. */
    ANOMALY_ORDERS_MIN,
    /** Peers from which on they are a group; with fewer a wider one is taken. */
    ANOMALY_PEERS_MIN,
    /** Orders that must have something before it is an anomaly. */
    ANOMALY_HITS_MIN,
    /** How many spreads above the median of the peers an anomaly begins. */
    ANOMALY_SPREADS,
    /** How many of a hundred peers do not exceed what is the upper end of the usual. */
    ANOMALY_UPPER_PERCENT,
    /** So rarely, once in this many, would an outlet at the upper end of the usual have as many by chance. */
    ANOMALY_ONE_IN,
    /** What is taken for usual, in a thousand orders, where the peers have less. */
    ANOMALY_USUAL_PERMILLE,
    /** Orders of one technician on one day before they are remarked on. */
    TECHNICIAN_DAY_MAX,
    /** How many of a hundred orders of a callback list are drawn at random, so that its precision can be measured. */
    CALLBACK_RANDOM_PERCENT,
    /** Share of warned records drawn into the review queue, in percent. */
    SAMPLE_PERCENT,
    /** Days an outlet's money may take after its invoice reached the centre (G17). */
    PAYOUT_DAYS,
    /** Days a centre has to confirm or dispute before a reminder (section 5). */
    CONFIRM_REMINDER_DAYS,
    /** Days a centre has to confirm or dispute before headquarters is told (section 5). */
    CONFIRM_OVERDUE_DAYS,
    /** Days headquarters has to answer a dispute before the director is told (section 5). */
    DISPUTE_ANSWER_DAYS,
    /** Days before a contract's last day from which it is shown as ending soon (G02). */
    CONTRACT_NOTICE_DAYS,
    /** Days, today among them, within which an outlet with a valid record counts as active (G02). */
    ACTIVITY_DAYS,
    /** Days for which the rows of an imported file are kept after its batch has come to rest. */
    IMPORT_ROWS_DAYS,
    /** Days for which the lines of a trial that nothing shows any more are kept. */
    TRIAL_LINES_DAYS,
    /** Days for which the file of a long list's export is kept. */
    EXPORT_DAYS,
    /** Days for which the result of a what-if is kept. */
    WHAT_IF_DAYS,
    /** Minutes of a night for computing published statements again from what was kept. */
    REPLAY_MINUTES,
    /** Days after which an API key ends at the latest. */
    API_KEY_DAYS,
    /** Minutes without input after which a page covers itself and asks for the password; 0: only by hand. */
    LOCK_MINUTES,
    /** Pieces of one part that a place may have and be owed; 0: no limit. */
    FLOAT_PIECES_MAX,
    /** Bad parts that a place may still have to send back before it is sent nothing more; 0: no limit. */
    OUTSTANDING_PIECES_MAX,
    /** Days from an outlet's request until its parts come, for its float. */
    FLOAT_LEAD_DAYS,
    /** Days between two requests of an outlet, for its float. */
    FLOAT_REVIEW_DAYS,
    /** Pieces of a part that an outlet has against chance, beyond what it uses until more comes. */
    FLOAT_SAFETY_PIECES,
    /** Days after hand-over by which a bad part should have left the centre (G09). */
    RETURN_DAYS,
    /** Parcels of valuable parts that a centre may send back in a month (G22). */
    SLOTS_VALUABLE,
    /** Parcels of other parts that a centre may send back in a month (G22). */
    SLOTS_OTHER,
    /** Days that the day of shipping a parcel may lie back. */
    SHIPPED_BACK_DAYS,
    /** Days after the inspection within which a centre may dispute a verdict. */
    PART_DISPUTE_DAYS,
    /** Days after the count within which a parcel should be inspected. */
    INSPECTION_DAYS,
    /** How often the price of a part that is not original is charged (G20). */
    NON_ORIGINAL_TIMES,
    /** How often the price of a part out of an unwarranted unit is charged (G19). */
    NON_WARRANTY_TIMES,
    /** How often the price of a nonconforming part is charged (G19). */
    NONCONFORMING_TIMES,
    /** How often the fee of a fabricated record is charged (G11). */
    FAKE_ORDER_TIMES,
    /** Days within which a centre or an outlet may appeal against a penalty it was told of. */
    APPEAL_DAYS,
    /** Worked days before the last day of appeal on which centre and outlet are reminded. */
    APPEAL_REMINDER_DAYS,
    /** Days within which headquarters decides on an appeal, before the director is told. */
    APPEAL_DECISION_DAYS,
    /** Yuan that one penalty charges at most; 0: no limit (G12). */
    PENALTY_MAX,
    /** Yuan that a centre's penalties of a month charge at most; 0: no limit (G12). */
    PENALTY_MONTH_MAX,
    /** Days after its proposal from which the notice of a penalty is late. */
    PENALTY_NOTICE_DAYS,
    /** Months after its publication from which on a debt that was not set off is collected (G12). */
    DEBT_COLLECTION_MONTHS,
    /** Months from the order of a spare part until it has come. */
    PARTS_LEAD_MONTHS,
    /** In how many of a hundred such times the stock of a part shall last until an order has come. */
    PARTS_SERVICE_PERCENT,
    /** Months of a part's demand that are ordered beyond its reorder point. */
    PARTS_COVER_MONTHS,
    /** Switch: orders completed from this date on can be late; unset means all are history. */
    LATENESS_FROM,
    /** Switch: from this date a serial missing from the registry of sold units is abnormal (per category with units). */
    UNIT_REGISTRY_FROM,
    /** Switch: from this date a signed service sheet is a condition of payment (G09). */
    SERVICE_SHEET_FROM,
    /** Switch: from this date a callback is a condition of payment. */
    CALLBACK_FROM,
    /** Switch: from this date the parts loop runs: stock checks, holds for bad parts and old-part tags apply. */
    PARTS_LOOP_FROM,
    /** Switch: from this date a place with overdue bad parts is sent no parts. */
    OVERDUE_BLOCKS_FROM,
    /** Switch: from this date an order names the old and the new serial of each valuable part. */
    PART_SERIALS_FROM,
    /** Switch: from this date an outlet without a recorded technician is not effective (G02). */
    TECHNICIANS_FROM,
    /** Switch: from this date an administrator signs in with a second factor. */
    SECOND_FACTOR_ADMIN_FROM,
    /** Switch: from this date whoever keeps the accounts signs in with a second factor. */
    SECOND_FACTOR_ACCOUNTS_FROM,
    /** Switch: from this date a director signs in with a second factor. */
    SECOND_FACTOR_DIRECTOR_FROM
}
