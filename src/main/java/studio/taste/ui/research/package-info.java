/** The researcher's room: sessions, their answers and how fairly each pair was presented. A rater never comes here. */
@NullMarked
package studio.taste.ui.research;

import org.jspecify.annotations.NullMarked;
