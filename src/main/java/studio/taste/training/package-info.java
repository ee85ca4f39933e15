/**
 * Labels made into rankers: weighted pairs, splits by request, the native trainer in a process of its own, calibration, evaluation, and the
 * registry of what came of it.
 *
 * <p>Lies above {@code session}, whose answers it reads, and {@code ranking}, whose models it makes; the command line, the reports and the
 * screens use it.
 */
@NullMarked
package studio.taste.training;

import org.jspecify.annotations.NullMarked;
