/** What every feature shares towards the database: identifiers, converters, what is known of a kept file, migrations and the bulk load. */
package weijie.shared.jpa;
