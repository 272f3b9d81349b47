/**
 * What a file is, told from its first to its last byte. Nothing here decodes a picture or carries out a paper: the form alone is walked
 * through, so that looking costs no more than reading, and nothing is believed that the bytes do not bear out.
 */
package weijie.shared.media;
