/** What every feature shares towards the database: identifiers, converters, migrations and the bulk load. */
package weijie.shared.jpa;
