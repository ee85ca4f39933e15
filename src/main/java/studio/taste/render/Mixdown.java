package studio.taste.render;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.TransitionType;
import studio.taste.render.effect.Biquad;
import studio.taste.render.effect.Block;
import studio.taste.render.effect.Ducker;
import studio.taste.render.effect.DynamicDip;
import studio.taste.render.effect.LowBand;
import studio.taste.render.effect.Room;

/**
 * Brings the stems together so that each has its place: the bass stepping back for the kick, bass and chords for the voice, the voice's
 * band free of the rest while it sings, and all in one room.
 *
 * <p>The depths are those of common practice: bass under the kick 3 dB (2 to 4 is usual) with 5 ms attack and 120 ms release,
 * music under the voice 1.5 dB, the voice's pocket 3 dB about 3.2 kHz.
 */
final class Mixdown {
    /** The kick's own part of the drums. */
    private static final double KICK_BELOW_HZ = 100;

    /** The middle of 2 to 5 kHz. */
    private static final double POCKET_HZ = 3_162;

    /** With this the pocket's band is 3 dB down at 2 and 5 kHz. */
    private static final double POCKET_QUALITY = 1.05;

    private static final double ROOM_SECONDS = 1.2;
    private static final double ROOM_HIGH_SECONDS = 0.6;

    private final Map<StemRole, ChannelStrip> strips;
    private final double reverbDb;
    private final double stagedDb;
    private final int rate;
    private final LowBand kick;
    private final Biquad pocketFilter;
    private final Ducker underKick;
    private final Ducker underVoice;
    private final Ducker inPocket;
    private final DynamicDip pocket;
    private final Room room;
    private final float @Nullable [] gate;
    private final float[][] key = Block.silence();
    private final float[][] sent = Block.silence();
    private final float[] gateBlock = new float[Block.FRAMES];

    /**
     * @param strips the stems that are heard
     * @param frames length of the mix
     * @param dry the room does not answer
     */
    Mixdown(RemixPlan plan, Timeline timeline, Map<StemRole, ChannelStrip> strips, int frames, boolean dry) {
        this.strips = strips;
        rate = timeline.sampleRateHz();
        reverbDb = dry ? Double.NEGATIVE_INFINITY : plan.style().reverbDb();
        stagedDb = Staging.powerDb(new Staging(plan).stemLufs());
        kick = new LowBand(KICK_BELOW_HZ, rate);
        pocketFilter = Biquad.bandPass(POCKET_HZ, POCKET_QUALITY, rate);
        underKick = ducker(3, -12, 0, 0.005, 0.12);
        underVoice = ducker(1.5, -20, -8, 0.02, 0.25);
        inPocket = ducker(3, -30, -14, 0.015, 0.18);
        pocket = new DynamicDip(POCKET_HZ, POCKET_QUALITY, rate);
        room = new Room(ROOM_SECONDS, ROOM_HIGH_SECONDS, rate);
        gate = gate(plan, timeline, frames);
    }

    /** A ducker whose levels are told against that of a staged stem. */
    private Ducker ducker(double depthDb, double startDb, double fullDb, double attackSeconds, double releaseSeconds) {
        return new Ducker(depthDb, stagedDb + startDb, stagedDb + fullDb, attackSeconds, releaseSeconds, rate);
    }

    /** The room's gain: it closes over silence gaps as the stems do, so that silence is silent. Without gaps there is none. */
    private static float @Nullable [] gate(RemixPlan plan, Timeline timeline, int frames) {
        Automation gate = new Automation(1);
        boolean closes = false;
        for (Section section : plan.sections()) {
            if (section.transitionIn().type() == TransitionType.SILENCE_GAP) {
                StemAutomation.rest(gate, section, timeline);
                double beat = timeline.frameAt(section.startBeat());
                gate.move(beat - timeline.framesOf(StemAutomation.CUT_SECONDS), beat, 1, Fade.RAMP);
                closes = true;
            }
        }
        return closes ? gate.curve(0, frames) : null;
    }

    /**
     * Mixes the next block.
     *
     * @param start its first frame
     * @param mix is written to
     */
    void next(int start, float[][] mix) {
        strips.values().forEach(strip -> strip.next(start));
        duck();
        Block.clear(mix);
        Block.clear(sent);
        strips.forEach((role, strip) -> {
            if (role != StemRole.VOCALS) {
                Block.add(strip.block(), 1, mix);
            }
            send(role).ifPresent(sendDb -> Block.add(strip.block(), factor(sendDb + reverbDb), sent));
        });
        ChannelStrip voice = strips.get(StemRole.VOCALS);
        if (voice != null) {
            pocketFilter.next(voice.block(), key);
            pocket.next(mix, inPocket.next(key));
            Block.add(voice.block(), 1, mix);
        }
        room.next(sent);
        if (gate != null) {
            System.arraycopy(gate, start, gateBlock, 0, Math.min(Block.FRAMES, gate.length - start));
            Block.scale(sent, gateBlock);
        }
        Block.add(sent, 1, mix);
    }

    private void duck() {
        ChannelStrip voice = strips.get(StemRole.VOCALS);
        ChannelStrip bass = strips.get(StemRole.BASS);
        ChannelStrip drums = strips.get(StemRole.DRUMS);
        ChannelStrip other = strips.get(StemRole.OTHER);
        if (drums != null && bass != null) {
            Block.scale(bass.block(), underKick.next(kick.next(drums.block())));
        }
        if (voice != null) {
            float[] gain = underVoice.next(voice.block());
            if (bass != null) {
                Block.scale(bass.block(), gain);
            }
            if (other != null) {
                Block.scale(other.block(), gain);
            }
        }
    }

    /** What a stem sends to the room in a neutral mix, dB: the voice most; the bass nothing, to stay firm. */
    private static Optional<Double> send(StemRole role) {
        return switch (role) {
            case VOCALS -> Optional.of(-16.0);
            case OTHER -> Optional.of(-21.0);
            case DRUMS -> Optional.of(-26.0);
            case BASS -> Optional.empty();
        };
    }

    private static float factor(double gainDb) {
        return (float) StrictMath.pow(10, gainDb / 20);
    }
}
