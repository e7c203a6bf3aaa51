/**
 * Reads entries from the slide decks of the study: themes, ratings, plans, initiatives and organisations by their
 * labels.
 *
 * <p>A new label of a deck goes here. This package does not know whether a deck was Markdown, PDF or PowerPoint.
 */
@NullMarked
package jirei.corpus.slides;

import org.jspecify.annotations.NullMarked;
