package studio.taste.remix;

/**
 * What one wish in an edit, or one reason in a rationale, came to.
 *
 * @param parameter what it is about
 * @param amount how far and which way, in usual steps; 0 when the words leave the way open
 * @param words as written, in quotation marks
 * @param isOfWhole whether the words name a part but the whole is meant
 */
record EditFinding(EditParameter parameter, double amount, String words, boolean isOfWhole) {}
