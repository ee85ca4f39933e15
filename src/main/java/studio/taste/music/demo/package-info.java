/**
 * The demo songs: readable scores, and the synthesiser that plays them into four stems.
 *
 * <p>Belongs here: the notation ({@link studio.taste.music.demo.ScoreReader} turns text into a
 * {@link studio.taste.music.demo.Score}), the instruments, the singing voice and the mix. A score knows its true tempo, beats,
 * key and sections, so the songs are also the ground truth for the analysers of {@code music}. Uses {@code music} and
 * {@code audio} only.
 *
 * <p>One score gives the same samples on every machine: chance comes from the score's seed through {@link
 * studio.taste.music.demo.Noise}, transcendental functions come from {@link StrictMath} or tables made with it, and every sum is
 * taken in a fixed order. Sources: V. Zavalishin, <em>The Art of VA Filter Design</em> (state-variable filter); K. Karplus and
 * A. Strong, <em>Digital Synthesis of Plucked-String and Drum Timbres</em>, 1983; J. Chowning, <em>The Synthesis of Complex
 * Audio Spectra by Means of Frequency Modulation</em>, 1973; D. H. Klatt, <em>Software for a cascade/parallel formant
 * synthesizer</em>, 1980; A. E. Rosenberg, <em>Effect of glottal pulse shape on the quality of natural vowels</em>, 1971; J.-M. Jot
 * and A. Chaigne, <em>Digital delay networks for designing artificial reverberators</em>, 1991.
 */
@NullMarked
package studio.taste.music.demo;

import org.jspecify.annotations.NullMarked;
