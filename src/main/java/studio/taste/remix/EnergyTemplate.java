package studio.taste.remix;

import java.util.Arrays;
import java.util.List;
import studio.taste.music.Genre;

/** How the energy of a remix runs over its length. */
public enum EnergyTemplate {
    CLASSIC(0.3, 0.5, 0.7, 0.9, 1, 0.8, 0.5, 0.3),
    EDM(0.3, 0.5, 0.8, 0.4, 0.9, 1, 0.7, 0.3),
    HIP_HOP(0.4, 0.6, 0.7, 0.8, 0.9, 1, 0.7, 0.4),
    DJ_LIFT(0.3, 0.6, 0.9, 1, 0.9, 0.7, 0.4, 0.3);

    private final List<Double> steps;

    EnergyTemplate(double... steps) {
        this.steps = Arrays.stream(steps).boxed().toList();
    }

    /** The template of a family in a genre: a DJ lift has its own, otherwise the genre decides. */
    public static EnergyTemplate of(ArrangementFamily family, Genre genre) {
        if (family == ArrangementFamily.DJ_LIFT) {
            return DJ_LIFT;
        }
        return switch (genre) {
            case EDM, HOUSE, TECHNO, TRANCE, DUBSTEP, DRUM_AND_BASS, UK_GARAGE, JERSEY_CLUB -> EDM;
            case HIP_HOP, TRAP, GRIME, REGGAETON -> HIP_HOP;
            default -> CLASSIC;
        };
    }

    /**
     * Relative energy, between the template's equal steps interpolated linearly.
     *
     * @param position place in the remix, 0 to 1
     * @return 0 to 1
     */
    public double at(double position) {
        double step = Math.max(0, Math.min(1, position)) * (steps.size() - 1);
        int left = Math.min((int) step, steps.size() - 2);
        return steps.get(left) + (step - left) * (steps.get(left + 1) - steps.get(left));
    }
}
