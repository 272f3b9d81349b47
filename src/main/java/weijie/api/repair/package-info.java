/** Repair records over REST: lists, one record with its verbs and files, the life of a serial number. */
package weijie.api.repair;
