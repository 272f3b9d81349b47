/**
 * Long work with progress, that goes on when the page is left.
 *
 * <p>A job runs as the person who started it, on one server process at a time; when that process dies, another one, or the same after
 * a restart, runs it again.
 */
package weijie.job;
