package studio.taste.remix;

import java.util.List;
import studio.taste.music.Genre;
import studio.taste.music.SongId;

/**
 * An arrangement decision: which stem plays when, at what level, with which transitions, tempo, pitch and mix.
 *
 * <p>A plan may be malformed; {@link HardConstraint} says how. Only plans that pass all constraints are shown.
 *
 * @param vocalSong gives the vocals
 * @param instrumentalSong gives drums, bass and other
 * @param genre whose manner the remix takes: that of the instrumental song, unless the prompt names one
 * @param family the shape of the arrangement
 * @param tempo the common tempo
 * @param pitch the vocal's shift
 * @param sections in order; at least one
 * @param style the mix
 */
public record RemixPlan(
        SongId vocalSong,
        SongId instrumentalSong,
        Genre genre,
        ArrangementFamily family,
        TempoDecision tempo,
        PitchDecision pitch,
        List<Section> sections,
        MixStyle style) {
    public RemixPlan {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one section");
        }
    }

    /**
     * The plan's identity: a hash over everything that can be heard in it, so over all but the sentences in {@code tempo} and
     * {@code pitch}. Equal plans have equal ids, on every machine and Java version.
     */
    public PlanId id() {
        return PlanIdentity.of(this);
    }

    /** The same arrangement, mixed in another way. */
    public RemixPlan withStyle(MixStyle other) {
        return new RemixPlan(vocalSong, instrumentalSong, genre, family, tempo, pitch, sections, other);
    }

    /** The same plan with other sections. */
    public RemixPlan withSections(List<Section> others) {
        return new RemixPlan(vocalSong, instrumentalSong, genre, family, tempo, pitch, others, style);
    }

    /** Index of the first section labelled {@link SectionLabel#PEAK}; without one, of the section with the most power. */
    public int peakIndex() {
        int loudest = 0;
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).label() == SectionLabel.PEAK) {
                return i;
            }
            if (sections.get(i).gains().power(style)
                    > sections.get(loudest).gains().power(style)) {
                loudest = i;
            }
        }
        return loudest;
    }

    /**
     * The section that sounds at a beat of a plan whose sections are contiguous.
     *
     * @param beat 0 to {@code beats() − 1}
     */
    public Section sectionAt(int beat) {
        for (Section section : sections) {
            if (beat >= section.startBeat() && beat < section.endBeat()) {
                return section;
            }
        }
        throw new IllegalArgumentException("the plan has " + beats() + " beats, none at " + beat);
    }

    /** Length in beats. */
    public int beats() {
        return sections.get(sections.size() - 1).endBeat();
    }

    public double durationSeconds() {
        return beats() * 60.0 / tempo.targetBpm();
    }

    public double secondsPerBeat() {
        return 60.0 / tempo.targetBpm();
    }
}
