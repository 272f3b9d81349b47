package weijie.repair;

import weijie.catalog.CatalogSnapshot;
import weijie.network.NetworkSnapshot;

/** The network and the catalogue as one batch of checks sees them: taken once, not changing under its hands. */
record Masters(NetworkSnapshot network, CatalogSnapshot catalog) {}
