package studio.taste.session.producing;

import studio.taste.features.MusicalAxes;
import studio.taste.features.TasteAxis;
import studio.taste.preference.GaussianPosterior;
import studio.taste.remix.RationaleReading;
import studio.taste.session.ProducingEvent;
import studio.taste.session.StudioEvent;

/** What is said of cards and acts in a few words. */
final class CardWords {
    /** Less than this, in deviations of the planner's pools, is not worth a word. */
    private static final double NOTICEABLE = 0.35;

    private CardWords() {}

    /** Place of the row expected to be liked most, the first of equals. */
    static int best(GaussianPosterior taste, double[][] rows) {
        int best = 0;
        for (int i = 1; i < rows.length; i++) {
            if (taste.expectedUtility(rows[i]) > taste.expectedUtility(rows[best])) {
                best = i;
            }
        }
        return best;
    }

    /** The one thing in which a candidate differs most from the best, in the words of its axis. */
    static String difference(StudioEvent.Candidate candidate, StudioEvent.Candidate best) {
        double[] here = MusicalAxes.values(candidate.plan(), candidate.excerpt());
        double[] there = MusicalAxes.values(best.plan(), best.excerpt());
        int most = 0;
        for (int i = 1; i < here.length; i++) {
            if (Math.abs(here[i] - there[i]) > Math.abs(here[most] - there[most])) {
                most = i;
            }
        }
        double apart = here[most] - there[most];
        if (Math.abs(apart) < NOTICEABLE) {
            return "other passages, much the same sound";
        }
        TasteAxis axis = MusicalAxes.AXES.get(most);
        return apart > 0 ? axis.highWords() : axis.lowWords();
    }

    /** What was understood of a rationale, in sentences. */
    static String understood(RationaleReading read) {
        String praised = String.join(
                ", ",
                read.reasons().stream().map(RationaleReading.Reason::meaning).toList());
        String first = praised.isEmpty()
                ? "Kept, but no part of the sound was recognised in it."
                : "Understood: you like " + praised + ".";
        return read.notUnderstood().isEmpty() ? first : first + " " + String.join(" ", read.notUnderstood());
    }

    /** A signal in a few words; cards are counted from 1. */
    static String words(ProducingEvent.Signal signal) {
        if (signal instanceof ProducingEvent.Picked picked) {
            String words = "picked " + (picked.card() + 1);
            words += picked.second() == null ? "" : ", then " + (picked.second() + 1);
            return picked.worst() == null ? words : words + ", last " + (picked.worst() + 1);
        }
        if (signal instanceof ProducingEvent.Edited edited) {
            return edited.words().isEmpty() ? String.join(" ", edited.done()) : edited.words();
        }
        if (signal instanceof ProducingEvent.Explained explained) {
            return (explained.card() + 1) + " because “" + explained.words() + "”";
        }
        if (signal instanceof ProducingEvent.Judged judged) {
            return (judged.liked() ? "liked " : "disliked ") + (judged.card() + 1);
        }
        if (signal instanceof ProducingEvent.SoundedAlike alike) {
            return (alike.one() + 1) + " and " + (alike.other() + 1) + " sound the same";
        }
        return "none of them";
    }
}
