/**
 * Spreadsheets in: a file is kept byte for byte, read as rows of text, matched to columns, judged row by row and stored through the desks
 * of the features concerned. Every row of a file is accepted, rejected with reasons, or ignored; a batch is stored at most once and can
 * be taken back until somebody has reviewed a part of it.
 */
package weijie.importing;
