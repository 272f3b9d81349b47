/** The screens of debts that are collected. */
package weijie.web.collection;
