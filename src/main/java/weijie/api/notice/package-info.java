/** Messages over REST. */
package weijie.api.notice;
