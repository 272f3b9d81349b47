/** Dated numbers of the policy and the calendar over REST. */
package weijie.api.policy;
