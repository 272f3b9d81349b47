/** Classes that are wrong on purpose: each breaks one rule of the house, and a test fails when the rule no longer notices. */
package weijie.architecture.wrong;
