/** Processes killed in the middle of their work, input that means harm, and what is there afterwards. */
package weijie.fault;
