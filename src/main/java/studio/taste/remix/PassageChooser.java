package studio.taste.remix;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import studio.taste.music.StemRole;
import studio.taste.remix.SourceMaterial.Wish;

/**
 * Chooses a passage of one song for every section of a form. The peak comes first and takes the strongest; what leads to it is read, if
 * possible, from just before it, so that the song runs into its own chorus; the rest goes on from section to section.
 */
final class PassageChooser {
    private static final double ROUNDING = 1e-6;

    private final SourceMaterial material;
    private final double beatsPerBeat;
    private final Skeleton form;
    private final List<Transition> joins;

    PassageChooser(SourceMaterial material, double beatsPerBeat, Skeleton form, List<Transition> joins) {
        this.material = material;
        this.beatsPerBeat = beatsPerBeat;
        this.form = form;
        this.joins = joins;
    }

    /**
     * @param roles the stems of this song that sound, per section
     * @return first source beat per section
     */
    int[] choose(List<Set<StemRole>> roles, SplittableRandom random) {
        int[] starts = new int[form.size()];
        int peak = form.indexOf(SectionLabel.PEAK);
        int breakdown = form.indexOf(SectionLabel.BREAKDOWN);
        starts[peak] = best(peak, roles, Wish.NOTHING, Wish.NOTHING, random);
        for (int i = peak - 1; i >= breakdown; i--) {
            starts[i] = best(i, roles, Wish.NOTHING, endsOnBeat(i) ? starts[i + 1] : Wish.NOTHING, random);
        }
        for (int i = 0; i < form.size(); i++) {
            if (i < breakdown || i > peak) {
                boolean goesOn = i > 0 && !roles.get(i - 1).isEmpty() && endsOnBeat(i - 1);
                int follows = goesOn ? starts[i - 1] + sourceBeats(i - 1) : Wish.NOTHING;
                starts[i] = best(i, roles, follows, Wish.NOTHING, random);
            }
        }
        for (int i = form.size() - 1; i >= 0; i--) {
            if (roles.get(i).isEmpty()) {
                starts[i] = silentStart(i, starts);
            }
        }
        return starts;
    }

    private int best(
            int section, List<Set<StemRole>> roles, int followsBeat, int leadsToBeat, SplittableRandom random) {
        if (roles.get(section).isEmpty()) {
            return leadsToBeat == Wish.NOTHING ? 0 : Math.max(0, leadsToBeat - sourceBeats(section));
        }
        Transition join = joins.get(section);
        int runUp = join.type() == TransitionType.CROSSFADE ? (int) Math.ceil(join.beats() * beatsPerBeat) : 0;
        return material.bestStart(
                new Wish(
                        form.label(section), roles.get(section), sourceBeats(section), runUp, followsBeat, leadsToBeat),
                random);
    }

    /** A section in which this song is silent stands just before the next one, or at the song's start or end. */
    private int silentStart(int section, int[] starts) {
        int last = material.beats() - sourceBeats(section);
        return section == form.size() - 1
                ? last
                : Math.max(0, Math.min(last, starts[section + 1] - sourceBeats(section)));
    }

    private int sourceBeats(int section) {
        return (int) Math.ceil(form.beats(section) * beatsPerBeat - ROUNDING);
    }

    /** Whether the song stands on a beat of its own when the section ends; with tempi of 2:3 or 3:4 it need not. */
    private boolean endsOnBeat(int section) {
        double beats = form.beats(section) * beatsPerBeat;
        return Math.abs(beats - Math.rint(beats)) < ROUNDING;
    }
}
