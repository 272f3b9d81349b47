/** What {@code docs/architecture.md} says and a machine can see, with one deliberately wrong class for every rule. */
package weijie.architecture;
