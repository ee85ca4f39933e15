package studio.taste.remix;

/**
 * A part of a remix, in beats of the remix.
 *
 * @param label what the section is for
 * @param startBeat first beat, inclusive
 * @param endBeat last beat, exclusive
 * @param gains which stems sound, and how loud
 * @param transitionIn how the section begins; the first section begins with a cut
 * @param vocalSourceBeat beat of the vocal song that sounds at {@code startBeat}
 * @param instrumentalSourceBeat beat of the instrumental song that sounds at {@code startBeat}
 */
public record Section(
        SectionLabel label,
        int startBeat,
        int endBeat,
        StemGains gains,
        Transition transitionIn,
        int vocalSourceBeat,
        int instrumentalSourceBeat) {

    /** Length in beats; not positive when the section is malformed, which the constraints report. */
    public int beats() {
        return endBeat - startBeat;
    }

    /** The same section with other levels. */
    public Section withGains(StemGains others) {
        return new Section(label, startBeat, endBeat, others, transitionIn, vocalSourceBeat, instrumentalSourceBeat);
    }

    /** The same section, begun in another way. */
    public Section withTransitionIn(Transition transition) {
        return new Section(label, startBeat, endBeat, gains, transition, vocalSourceBeat, instrumentalSourceBeat);
    }
}
