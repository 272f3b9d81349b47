/**
 * The early view: what a month would come to if it were settled now, and what each yuan that is not earned yet waits for. It is computed by
 * the same rules over the same facts as a calculation, kept with its time, and decides nothing.
 */
package weijie.settlement.outlook;
