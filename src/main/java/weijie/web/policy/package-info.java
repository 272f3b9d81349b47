/** The screens of the policy: its numbers and the calendar. */
package weijie.web.policy;
