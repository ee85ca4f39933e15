package studio.taste.remix;

import java.util.List;
import studio.taste.loudness.Loudness;

/**
 * What became of a forecast once the sound was there.
 *
 * @param violations constraints on the sound that the excerpt breaks once it is finished
 * @param error how far the forecast lay off
 */
public record SoundCheck(List<Violation> violations, ForecastError error) {
    public SoundCheck {
        violations = List.copyOf(violations);
    }

    /**
     * Holds a part of a plan as rendered against what was forecast of it.
     *
     * @param measured of the mix as rendered, before it is finished
     */
    public static SoundCheck of(RemixPlan plan, SourcePair songs, Excerpt excerpt, Loudness measured) {
        FinishedSound finished = new SoundForecast(
                        measured.integratedLufs(), measured.loudnessRangeLu(), measured.truePeakDbtp())
                .finished(plan.genre());
        return new SoundCheck(
                HardConstraint.checkPreview(finished, plan.genre()),
                SoundForecast.of(plan, songs, excerpt).error(measured));
    }
}
