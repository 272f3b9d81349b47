/** The network over REST: centres, outlets, regions and how far the coverage goals are reached. */
package weijie.api.network;
