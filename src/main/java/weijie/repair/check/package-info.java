/**
 * What a repair record is asked before it is believed: a draft, read and looked up, goes through one small class per question, alone and
 * beside the others of its unit, customer and outlet. Screens, bulk submission, imports and the API all come through here.
 *
 * <p>Invariants: everything is a pure function of the draft, the masters, the policy and the business date it is given; every finding
 * has a stable code with its sentence in both languages; a record that was not rejected can be stored.
 */
package weijie.repair.check;
