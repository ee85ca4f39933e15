package studio.taste.music.analysis;

import studio.taste.audio.AudioClip;
import studio.taste.music.BeatGrid;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/**
 * Chooses which of four beats is the first of the bar. Evidence, each in standard deviations over the beats: harmony changes
 * there, the kick and the bass sound there, the snare does not, and stems enter or leave there.
 */
final class DownbeatFinder {
    private static final double HARMONY_WEIGHT = 1.0;
    private static final double KICK_WEIGHT = 0.5;
    private static final double SNARE_WEIGHT = 0.5;
    private static final double BASS_WEIGHT = 0.5;
    private static final double ENTRY_WEIGHT = 1.0;
    /** An onset this close to a beat, in frames of the strength curve, belongs to it. */
    private static final int NEAR_FRAMES = 8;

    private static final double ATTACK_SECONDS = 0.06;

    private final SongStems stems;
    private final double[] beats;
    private final int perBeat;

    private DownbeatFinder(SongStems stems, double[] beats, int perBeat) {
        this.stems = stems;
        this.beats = beats;
        this.perBeat = perBeat;
    }

    /**
     * @param beats times of all places that may be beats in seconds, at least four; not modified
     * @param perBeat how many such places there are in a beat: 1, or 2 when they may lie half-way as well
     * @param drums onsets of the drums
     * @param harmony chroma of the harmonic stems
     * @return index of the first downbeat, 0 to 4·perBeat − 1
     */
    static int firstDownbeat(SongStems stems, double[] beats, int perBeat, OnsetStrength drums, Chromagram harmony) {
        DownbeatFinder finder = new DownbeatFinder(stems, beats, perBeat);
        double[] score = new double[BeatGrid.BEATS_PER_BAR * perBeat];
        addEvidence(score, finder.harmonyChange(harmony), HARMONY_WEIGHT);
        addEvidence(score, finder.nearBeats(drums.low()), KICK_WEIGHT);
        addEvidence(score, finder.nearBeats(drums.mid()), -SNARE_WEIGHT);
        addEvidence(score, finder.bassAttacks(), BASS_WEIGHT);
        addEvidence(score, finder.entries(), ENTRY_WEIGHT);
        int best = 0;
        for (int phase = 1; phase < score.length; phase++) {
            best = score[phase] > score[best] ? phase : best;
        }
        return best;
    }

    /** Distance (1 − cosine) of the chroma of the two beats before each beat from that of the two after it. */
    private double[] harmonyChange(Chromagram harmony) {
        double[] change = new double[beats.length];
        int two = 2 * perBeat;
        for (int i = two; i + two < beats.length; i++) {
            double[] before = harmony.chroma(beats[i - two], beats[i]);
            double[] after = harmony.chroma(beats[i], beats[i + two]);
            double product = 0;
            double beforeSquare = 1e-12;
            double afterSquare = 1e-12;
            for (int k = 0; k < before.length; k++) {
                product += before[k] * after[k];
                beforeSquare += before[k] * before[k];
                afterSquare += after[k] * after[k];
            }
            change[i] = 1 - product / Math.sqrt(beforeSquare * afterSquare);
        }
        return change;
    }

    private double[] nearBeats(float[] strength) {
        double[] near = new double[beats.length];
        for (int i = 0; i < beats.length; i++) {
            int centre = (int) Math.round(beats[i] * OnsetStrength.FRAMES_PER_SECOND);
            for (int t = centre - NEAR_FRAMES; t <= centre + NEAR_FRAMES; t++) {
                if (t >= 0 && t < strength.length) {
                    near[i] = Math.max(near[i], strength[t]);
                }
            }
        }
        return near;
    }

    /** How far the bass rises at each beat: dB from the 60 ms before to the 60 ms after, none for a fall. */
    private double[] bassAttacks() {
        AudioClip bass = stems.clip(StemRole.BASS);
        double[] attacks = new double[beats.length];
        for (int i = 0; i < beats.length; i++) {
            double before = BarLevels.levelDb(bass, beats[i] - ATTACK_SECONDS, beats[i]);
            double after = BarLevels.levelDb(bass, beats[i], beats[i] + ATTACK_SECONDS);
            attacks[i] = Math.max(0, Math.max(-60, after) - Math.max(-60, before));
        }
        return attacks;
    }

    /** Sum over the stems of the level change from the four beats before each beat to the four after it, in dB above 3. */
    private double[] entries() {
        double[] entries = new double[beats.length];
        for (StemRole role : StemRole.values()) {
            AudioClip clip = stems.clip(role);
            double[] level = new double[beats.length];
            for (int i = 0; i + 1 < beats.length; i++) {
                level[i] = Math.max(-60, BarLevels.levelDb(clip, beats[i], beats[i + 1]));
            }
            int four = 4 * perBeat;
            for (int i = four; i + four < beats.length; i++) {
                double change = 0;
                for (int k = 0; k < four; k++) {
                    change += (level[i + k] - level[i - 1 - k]) / four;
                }
                entries[i] += Math.max(0, Math.abs(change) - 3);
            }
        }
        return entries;
    }

    private static void addEvidence(double[] score, double[] evidence, double weight) {
        double mean = 0;
        for (double value : evidence) {
            mean += value / evidence.length;
        }
        double variance = 0;
        for (double value : evidence) {
            variance += (value - mean) * (value - mean) / evidence.length;
        }
        double deviation = Math.sqrt(variance);
        if (deviation < 1e-9) {
            return;
        }
        int[] counts = new int[score.length];
        double[] sums = new double[score.length];
        for (int i = 0; i < evidence.length; i++) {
            sums[i % score.length] += (evidence[i] - mean) / deviation;
            counts[i % score.length]++;
        }
        for (int phase = 0; phase < score.length; phase++) {
            score[phase] += weight * sums[phase] / Math.max(1, counts[phase]);
        }
    }
}
