package weijie.repair.check;

import java.time.LocalDate;
import java.util.Set;
import weijie.network.Scope;
import weijie.shared.Terms;

/**
 * What the checks of a record may look at.
 *
 * @param today the business date
 * @param terms the policy as it stood when the batch was opened
 * @param masters network and catalogue as they stood then
 * @param scope whose records may be brought
 * @param soldUnits those of the serials at hand that the registry of sold units knows, as {@code category/serial}
 */
public record CheckFacts(LocalDate today, Terms terms, MasterData masters, Scope scope, Set<String> soldUnits) {}
