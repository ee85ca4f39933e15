package studio.taste.remix;

/**
 * One setting of all knobs apart from the sources.
 *
 * @param form labels and boundaries
 * @param fullness how many instruments play
 * @param breakdown what the drop before the peak leaves over
 * @param depthDb level of the instruments in the breakdown, −12 to −6 dB
 * @param dropJoin how the breakdown begins
 * @param peakJoin how the peak begins
 * @param otherJoin how the other sections begin
 * @param joinBeats length of transitions that are no cut, where there is room
 * @param style the mix
 */
record PlanDesign(
        Skeleton form,
        Fullness fullness,
        Breakdown breakdown,
        double depthDb,
        TransitionType dropJoin,
        TransitionType peakJoin,
        TransitionType otherJoin,
        int joinBeats,
        MixStyle style) {

    /** How many instruments play outside the breakdown. */
    enum Fullness {
        SPARSE,
        MEDIUM,
        FULL
    }

    /** What the drop before the peak leaves over. The vocals are never alone, whatever their separation is like. */
    enum Breakdown {
        VOICE_AND_CHORDS,
        CHORDS_ALONE,
        VOICE_AND_DRUMS,
        BASS_AND_CHORDS;

        boolean isSung() {
            return this == VOICE_AND_CHORDS || this == VOICE_AND_DRUMS;
        }
    }

    PlanDesign withDepthDb(double deeper) {
        return new PlanDesign(form, fullness, breakdown, deeper, dropJoin, peakJoin, otherJoin, joinBeats, style);
    }

    PlanDesign withStyle(MixStyle other) {
        return new PlanDesign(form, fullness, breakdown, depthDb, dropJoin, peakJoin, otherJoin, joinBeats, other);
    }

    PlanDesign withFullness(Fullness other) {
        return new PlanDesign(form, other, breakdown, depthDb, dropJoin, peakJoin, otherJoin, joinBeats, style);
    }

    /** How a section begins; the first one, and the later parts of a section that was divided, begin with a cut. */
    TransitionType join(int section) {
        if (section == 0 || form.label(section) == form.label(section - 1)) {
            return TransitionType.CUT;
        }
        return switch (form.label(section)) {
            case BREAKDOWN -> dropJoin;
            case PEAK -> peakJoin;
            default -> otherJoin;
        };
    }
}
