package studio.taste.remix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import studio.taste.music.Genre;
import studio.taste.music.StemRole;

/** Turns designs into plans for one pair of songs: chooses the passages, and transitions that the passages allow. */
final class PlanAssembler {
    /** A rest longer than this sounds like an end, not like a held breath. */
    private static final double LONGEST_GAP_SECONDS = 2.2;

    private static final int[] LENGTHS = {8, 4, 2};

    private final SourcePair songs;
    private final PairDecision decision;
    private final PlanPrompt prompt;
    private final Genre genre;
    private final SourceMaterial vocalMaterial;
    private final SourceMaterial instrumentalMaterial;

    PlanAssembler(SourcePair songs, PairDecision decision, PlanPrompt prompt) {
        this.songs = songs;
        this.decision = decision;
        this.prompt = prompt;
        this.genre = prompt.genre().orElse(songs.instrumental().genre());
        this.vocalMaterial = new SourceMaterial(songs.vocal().analysis());
        this.instrumentalMaterial = new SourceMaterial(songs.instrumental().analysis());
    }

    /** The longest rest before a section, in beats. */
    static double longestGapBeats(double secondsPerBeat) {
        return Math.max(2, LONGEST_GAP_SECONDS / secondsPerBeat);
    }

    /** The genre whose manner the plans take. */
    Genre genre() {
        return genre;
    }

    /** Beats of the remix that the shorter song fills without a jump. */
    int sourceBeats() {
        return (int) Math.min(
                vocalMaterial.beats() / decision.tempo().vocalBeatsPerBeat(),
                instrumentalMaterial.beats() / decision.tempo().instrumentalBeatsPerBeat());
    }

    double secondsPerBeat() {
        return 60 / decision.tempo().targetBpm();
    }

    RemixPlan assemble(PlanDesign design, SplittableRandom random) {
        Orchestration orchestration = new Orchestration(design, genre, prompt.energy());
        List<StemGains> gains = new ArrayList<>();
        List<Transition> joins = new ArrayList<>();
        for (int i = 0; i < design.form().size(); i++) {
            gains.add(orchestration.gains(i));
            joins.add(transition(design, i, design.join(i)));
        }
        int[] sung = new PassageChooser(vocalMaterial, decision.tempo().vocalBeatsPerBeat(), design.form(), joins)
                .choose(roles(gains, EnumSet.of(StemRole.VOCALS)), random.split());
        int[] played = new PassageChooser(
                        instrumentalMaterial, decision.tempo().instrumentalBeatsPerBeat(), design.form(), joins)
                .choose(roles(gains, EnumSet.complementOf(EnumSet.of(StemRole.VOCALS))), random.split());
        return withSafeJoins(plan(design, gains, joins, sung, played), design);
    }

    private RemixPlan plan(PlanDesign design, List<StemGains> gains, List<Transition> joins, int[] sung, int[] played) {
        List<Section> sections = new ArrayList<>();
        Skeleton form = design.form();
        for (int i = 0; i < form.size(); i++) {
            sections.add(new Section(
                    form.label(i), form.startBeat(i), form.endBeat(i), gains.get(i), joins.get(i), sung[i], played[i]));
        }
        return new RemixPlan(
                songs.vocal().id(),
                songs.instrumental().id(),
                genre,
                form.family(),
                decision.tempo(),
                decision.pitch(),
                sections,
                design.style());
    }

    /** Replaces crossfades that would overlap two sung passages by the genre's next most usual transition. */
    private RemixPlan withSafeJoins(RemixPlan plan, PlanDesign design) {
        TransitionType instead = GenreTransitions.usualFirst(plan.genre()).stream()
                .filter(type -> type != TransitionType.CROSSFADE)
                .findFirst()
                .orElseThrow();
        List<Section> sections = new ArrayList<>(plan.sections());
        for (int i = 1; i < sections.size(); i++) {
            if (SungBeats.clashing(plan, i, songs::isSung) > 0) {
                sections.set(i, sections.get(i).withTransitionIn(transition(design, i, instead)));
            }
        }
        return plan.withSections(sections);
    }

    /** The wanted transition as long as designed, or as long as there is room, down to a cut. */
    private Transition transition(PlanDesign design, int section, TransitionType type) {
        if (type == TransitionType.CUT) {
            return Transition.CUT;
        }
        Skeleton form = design.form();
        double room = Math.min(
                Math.min(form.beats(section - 1), form.beats(section)) / 2.0,
                GenreTransitions.longestShare(genre) * form.beats());
        if (type == TransitionType.SILENCE_GAP) {
            room = Math.min(room, longestGapBeats(secondsPerBeat()));
        }
        for (int beats : LENGTHS) {
            if (beats <= design.joinBeats() && beats <= room) {
                return new Transition(type, beats);
            }
        }
        return Transition.CUT;
    }

    private static List<Set<StemRole>> roles(List<StemGains> gains, Set<StemRole> ofSong) {
        return gains.stream()
                .<Set<StemRole>>map(section -> {
                    Set<StemRole> sounding = EnumSet.copyOf(ofSong);
                    sounding.retainAll(section.gainDb().keySet());
                    return sounding;
                })
                .toList();
    }
}
