package studio.taste.remix;

import static studio.taste.remix.EditAspect.AMOUNT;
import static studio.taste.remix.EditAspect.DEPTH;
import static studio.taste.remix.EditAspect.LENGTH;
import static studio.taste.remix.EditAspect.LEVEL;
import static studio.taste.remix.EditAspect.POSITION;
import static studio.taste.remix.EditAspect.PUNCH;
import static studio.taste.remix.EditAspect.SIZE;
import static studio.taste.remix.EditAspect.SMOOTHNESS;
import static studio.taste.remix.EditAspect.TIME;
import static studio.taste.remix.EditTargets.Target.down;
import static studio.taste.remix.EditTargets.Target.up;
import static studio.taste.remix.EditThing.ARRANGEMENT;
import static studio.taste.remix.EditThing.BASS;
import static studio.taste.remix.EditThing.BREAKDOWN;
import static studio.taste.remix.EditThing.CONTRAST;
import static studio.taste.remix.EditThing.CUTS;
import static studio.taste.remix.EditThing.DROP;
import static studio.taste.remix.EditThing.DRUMS;
import static studio.taste.remix.EditThing.DYNAMICS;
import static studio.taste.remix.EditThing.EVENNESS;
import static studio.taste.remix.EditThing.FADES;
import static studio.taste.remix.EditThing.MUD;
import static studio.taste.remix.EditThing.PAUSE;
import static studio.taste.remix.EditThing.REVERB;
import static studio.taste.remix.EditThing.TRANSITIONS;
import static studio.taste.remix.EditThing.TREBLE;
import static studio.taste.remix.EditThing.VOCALS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be moved by naming something and an aspect of it. */
final class EditTargets {
    /**
     * What a way of speaking moves.
     *
     * @param parameter what is moved
     * @param sign 1 when more of what is spoken of is up, −1 when it is down
     */
    record Target(EditParameter parameter, int sign) {
        static Target up(EditParameter parameter) {
            return new Target(parameter, 1);
        }

        static Target down(EditParameter parameter) {
            return new Target(parameter, -1);
        }
    }

    /** Aspects that need nothing named. */
    private static final Map<EditAspect, Target> ALONE = new EnumMap<>(Map.of(
            PUNCH,
            up(EditParameter.DRUMS),
            SMOOTHNESS,
            down(EditParameter.JOINS),
            EditAspect.TIGHTNESS,
            up(EditParameter.TIGHTNESS),
            EditAspect.WETNESS,
            up(EditParameter.REVERB),
            EditAspect.BRIGHTNESS,
            up(EditParameter.BRIGHTNESS),
            EditAspect.WARMTH,
            up(EditParameter.WARMTH),
            EditAspect.EVENNESS,
            up(EditParameter.EVENNESS),
            EditAspect.WIDTH,
            up(EditParameter.WIDTH),
            EditAspect.FULLNESS,
            up(EditParameter.FULLNESS)));

    private static final Map<EditThing, Map<EditAspect, Target>> OF_THINGS = new EnumMap<>(EditThing.class);

    static {
        for (EditThing stem : List.of(VOCALS, DRUMS, BASS)) {
            have(stem, up(stem.main()), AMOUNT, LEVEL, POSITION, SIZE);
        }
        have(VOCALS, up(EditParameter.VOCAL_ENTRY), TIME);
        have(DRUMS, up(EditParameter.DRUMS), PUNCH);
        have(DRUMS, up(EditParameter.TIGHTNESS), EditAspect.TIGHTNESS);
        have(BASS, up(EditParameter.BASS), DEPTH);
        have(BASS, up(EditParameter.TIGHTNESS), EditAspect.TIGHTNESS, PUNCH);
        have(BASS, up(EditParameter.BASS), EditAspect.FULLNESS);
        have(REVERB, up(EditParameter.REVERB), AMOUNT, LEVEL, POSITION, SIZE, LENGTH);
        have(TREBLE, up(EditParameter.BRIGHTNESS), AMOUNT, LEVEL, POSITION);
        have(EditThing.WARMTH, up(EditParameter.WARMTH), AMOUNT, LEVEL);
        have(EditThing.TIGHTNESS, up(EditParameter.TIGHTNESS), AMOUNT);
        have(MUD, down(EditParameter.TIGHTNESS), AMOUNT, LEVEL);
        have(EditThing.WIDTH, up(EditParameter.WIDTH), AMOUNT, LEVEL, SIZE);
        have(EVENNESS, up(EditParameter.EVENNESS), AMOUNT, LEVEL);
        have(DYNAMICS, down(EditParameter.EVENNESS), AMOUNT, SIZE);
        have(EditThing.PUNCH, up(EditParameter.DRUMS), AMOUNT, LEVEL);
        have(DROP, up(EditParameter.CONTRAST), AMOUNT, LEVEL, SIZE, PUNCH);
        have(DROP, up(EditParameter.PEAK_ARRIVAL), TIME);
        have(BREAKDOWN, down(EditParameter.CONTRAST), LEVEL);
        have(BREAKDOWN, up(EditParameter.CONTRAST), DEPTH, SIZE);
        have(CONTRAST, up(EditParameter.CONTRAST), AMOUNT, LEVEL, SIZE);
        have(TRANSITIONS, up(EditParameter.TRANSITION_LENGTH), LENGTH);
        have(TRANSITIONS, up(EditParameter.JOINS), LEVEL);
        have(FADES, up(EditParameter.TRANSITION_LENGTH), LENGTH);
        have(FADES, down(EditParameter.JOINS), AMOUNT);
        have(CUTS, up(EditParameter.JOINS), AMOUNT);
        for (EditThing join : List.of(TRANSITIONS, FADES, CUTS, DROP)) {
            have(join, down(EditParameter.JOINS), SMOOTHNESS);
        }
        have(PAUSE, up(EditParameter.PAUSE), AMOUNT, LENGTH, SIZE);
        have(ARRANGEMENT, up(EditParameter.FULLNESS), AMOUNT, SIZE);
    }

    private EditTargets() {}

    private static void have(EditThing thing, Target target, EditAspect... aspects) {
        Map<EditAspect, Target> own = OF_THINGS.computeIfAbsent(thing, first -> new EnumMap<>(EditAspect.class));
        for (EditAspect aspect : aspects) {
            own.put(aspect, target);
        }
    }

    /** What an aspect moves when nothing is named that it is an aspect of; empty when something must be. */
    static Optional<Target> alone(EditAspect aspect) {
        return Optional.ofNullable(ALONE.get(aspect));
    }

    /** What an aspect of a thing moves; empty when that cannot be changed. */
    static Optional<Target> of(EditThing thing, EditAspect aspect) {
        Optional<Target> own = own(thing, aspect);
        return own.isEmpty() && aspect.isOfWhole() ? alone(aspect) : own;
    }

    /** Whether an aspect of a stem can be changed of the whole remix only. */
    static boolean isSharedWithAll(EditThing thing, EditAspect aspect) {
        return thing.isStem() && own(thing, aspect).isEmpty() && aspect.isOfWhole();
    }

    private static Optional<Target> own(EditThing thing, EditAspect aspect) {
        return Optional.ofNullable(OF_THINGS.getOrDefault(thing, Map.of()).get(aspect));
    }
}
