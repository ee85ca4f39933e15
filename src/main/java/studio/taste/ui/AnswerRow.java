package studio.taste.ui;

import studio.taste.loudness.FairnessCard;
import studio.taste.preference.Outcome;
import studio.taste.session.Confidence;

/**
 * An answered trial as the researcher's table lists it.
 *
 * @param trial its number, from 1
 * @param kind fresh, repeated or reversed, in words, with the trial it repeats
 * @param outcome {@code FIRST} is side A
 * @param heardASeconds time side A sounded
 * @param heardBSeconds time side B sounded
 * @param switches how often the side changed
 * @param responseSeconds from when the trial could be played to the answer
 * @param source why the pair was chosen, in words
 * @param predictedA probability of side A, predicted before the answer, 0 to 1
 * @param tagsA what went wrong with side A, in words
 * @param tagsB what went wrong with side B, in words
 * @param comment the rater's own words, empty when there are none
 * @param planA the plan on side A, in words
 * @param planB the plan on side B, in words
 * @param fairness how the two sides were made equally loud
 */
public record AnswerRow(
        int trial,
        String kind,
        Outcome outcome,
        Confidence confidence,
        double heardASeconds,
        double heardBSeconds,
        int switches,
        double responseSeconds,
        String source,
        double predictedA,
        String tagsA,
        String tagsB,
        String comment,
        String planA,
        String planB,
        FairnessCard fairness) {}
