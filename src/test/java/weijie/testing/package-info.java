/** What tests of the whole system stand on: a server started from the distribution, a database, a container, a browser. */
package weijie.testing;
