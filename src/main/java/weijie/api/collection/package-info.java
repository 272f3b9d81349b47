/** Debts that are collected, over REST. */
package weijie.api.collection;
