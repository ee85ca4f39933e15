package studio.taste.music.analysis;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.beatroot.Agent;
import be.tarsos.dsp.beatroot.AgentList;
import be.tarsos.dsp.beatroot.Event;
import be.tarsos.dsp.beatroot.EventList;
import be.tarsos.dsp.beatroot.Induction;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.onsets.ComplexOnsetDetector;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A first guess at the beat period by TarsosDSP: complex-domain onsets, then BeatRoot's beat induction and tracking. It is
 * often right up to a factor of 2, 3/2 or 4/3, which {@link TempoEstimator} resolves.
 *
 * <p>BeatRoot's parts are used one by one, because its event handler writes to a standard stream when no agent survives.
 */
final class BeatRoot {
    private static final int WINDOW_FRAMES = 512;
    /** BeatRoot's induction needs some onsets to find an interval that recurs. */
    private static final int FEWEST_ONSETS = 8;

    private BeatRoot() {}

    /**
     * @param mono samples, not modified
     * @return median interval between the beats found, in seconds; empty when there are too few onsets
     */
    static OptionalDouble beatPeriodSeconds(float[] mono, int sampleRateHz) {
        EventList onsets = onsets(mono, sampleRateHz);
        if (onsets.size() < FEWEST_ONSETS) {
            return OptionalDouble.empty();
        }
        AgentList agents = Induction.beatInduction(onsets);
        agents.beatTrack(onsets, -1);
        Agent best = agents.bestAgent();
        if (best == null) {
            return OptionalDouble.empty();
        }
        best.fillBeats(-1);
        List<Event> beats = best.events.l;
        if (beats.size() < 3) {
            return OptionalDouble.empty();
        }
        double[] gaps = new double[beats.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = beats.get(i + 1).keyDown - beats.get(i).keyDown;
        }
        Arrays.sort(gaps);
        double median = gaps[gaps.length / 2];
        return median > 0 ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    private static EventList onsets(float[] mono, int sampleRateHz) {
        ComplexOnsetDetector detector = new ComplexOnsetDetector(WINDOW_FRAMES);
        EventList onsets = new EventList();
        detector.setHandler((seconds, salience) -> {
            // The numbers after the time are MIDI fields that the tracker does not read.
            Event onset = new Event(seconds, seconds, seconds, 56, 64, 0, 0, 1);
            onset.salience = Double.isFinite(salience) ? salience : 0;
            onsets.add(onset);
        });
        TarsosDSPAudioFormat format = new TarsosDSPAudioFormat(sampleRateHz, 16, 1, true, false);
        AudioEvent event = new AudioEvent(format);
        float[] buffer = new float[WINDOW_FRAMES];
        for (int start = 0; start + WINDOW_FRAMES <= mono.length; start += WINDOW_FRAMES) {
            System.arraycopy(mono, start, buffer, 0, WINDOW_FRAMES);
            event.setFloatBuffer(buffer);
            event.setBytesProcessed((long) start * format.getFrameSize());
            detector.process(event);
        }
        return onsets;
    }
}
