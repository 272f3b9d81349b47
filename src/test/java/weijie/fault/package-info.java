/** Processes killed in the middle of their work, and what is there after the next start. */
package weijie.fault;
