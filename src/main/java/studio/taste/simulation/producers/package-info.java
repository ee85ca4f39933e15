/**
 * Producers of known taste who are shown portfolios round after round and learnt from by the same code as people: worlds of candidates, what a
 * producer does, one producer's rounds, and many producers under many conditions.
 *
 * <p>Uses {@code selection} and {@code preference}, without journal, sound and screen; {@code export} makes tables and pages of what
 * comes out. All chance comes from one seed: what happens to a producer depends on seed, condition and number alone, and the candidates and
 * the taste on seed and number, so that conditions are compared on the same producers.
 */
@NullMarked
package studio.taste.simulation.producers;

import org.jspecify.annotations.NullMarked;
