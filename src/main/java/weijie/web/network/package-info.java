/** The screens of the network: coverage, centres, outlets and an outlet's file. */
package weijie.web.network;
