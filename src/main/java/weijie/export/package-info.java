/**
 * Lists that are too long to be handed over at once: made by a job, kept for some days, and given to nobody but who asked for them.
 *
 * <p>A file is made of what its reader sees, as whoever asked for it; it counts only when the job that made it still held its fence.
 */
package weijie.export;
