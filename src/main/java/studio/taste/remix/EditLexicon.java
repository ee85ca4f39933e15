package studio.taste.remix;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.remix.EditWord.Role;

/** The words an edit may use, and what they do. Phrases are words with single spaces, in lower case, without hyphens. */
final class EditLexicon {
    /** Words in the longest phrase. */
    static final int LONGEST_PHRASE = 4;

    private static final Map<String, EditWord> WORDS = new HashMap<>();

    static {
        filling();
        asking();
        things();
        levels();
        times();
        spaces();
        colours();
        arrangements();
        places();
        questions();
    }

    private EditLexicon() {}

    static Optional<EditWord> meaning(String phrase) {
        return Optional.ofNullable(WORDS.get(phrase));
    }

    private static void say(
            Role role,
            @Nullable EditThing thing,
            @Nullable EditAspect aspect,
            double value,
            String question,
            String words) {
        for (String word : words.split(", ")) {
            WORDS.put(word, new EditWord(role, thing, aspect, value, question));
        }
    }

    private static void say(Role role, double value, String words) {
        say(role, null, null, value, "", words);
    }

    private static void name(EditThing thing, String words) {
        say(Role.THING, thing, null, 0, "", words);
    }

    private static void compare(EditAspect aspect, double value, String plain, String compared) {
        say(Role.ASPECT, null, aspect, value, "", plain);
        say(Role.COMPARED, null, aspect, value, "", compared);
    }

    private static void flaw(EditAspect aspect, double value, String words) {
        say(Role.FLAW, null, aspect, value, "", words);
    }

    private static void ask(String question, String words) {
        say(Role.QUESTION, null, null, 0, question, words);
    }

    private static void filling() {
        say(Role.FILLER, 0, AskingWords.FILLERS);
        say(
                Role.FILLER,
                0,
                "if, maybe, perhaps, can, could, will, might, am, was, were, been, being, by about, about, around, overall, generally, "
                        + "whole, everything, everywhere, throughout, all, their, there, they, them, he, she, his, her, him, us, our, "
                        + "now, here, still, again, only, even though, even if, because, since, so that, that's, there's, i'd, i'm, i'll, "
                        + "let's, think, prefer, try, do, does, did, done, doing, put, set, turn, take, pull, sit, sits, sitting, come, "
                        + "comes, coming, come in, comes in, coming in, enter, enters, entry, entrance, arrive, arrives, hit, hits, happen, "
                        + "happens, loudness, volume, level, levels, thing, things, bits, stuff, amount, how, what, when, where, which, who, why, "
                        + "the way, love, loved, like the, loving, enjoy, great, good, nice, lovely, beautiful, cool, perfect, works, "
                        + "working, best, favourite, favorite, well, right, balance, balanced, between, under, over, than, than before, "
                        + "than now, than it is, than the others, than the other ones, than the rest, than the other, as the others, "
                        + "like the others, unlike the others, compared to the others, against the others, in the mix, of the mix, sections, "
                        + "section, part, side, push, pushed, leave room, much of, i find, honestly, actually, definitely, somehow, tone, alone, as is, as it is, "
                        + "as they are, becomes, goes, going, gets, getting, makes, sounding, feels, feeling, seems, please do");
    }

    private static void asking() {
        say(Role.MORE, 1, AskingWords.MORE);
        say(Role.MORE, 1, "more of a, could use more, needs more, add, add some, add more, increase the amount of");
        say(Role.MORE, -1, AskingWords.LESS);
        say(Role.MORE, -1, "less of a, fewer of the, not too much, not too many, not as much, not as many");
        say(Role.COMPLAINT, 1, "too little, too few, not enough, isn't enough, not nearly enough");
        say(Role.COMPLAINT, -1, "too much, too many, don't like, do not like, dislike, hate, sick of, not a fan of");
        say(
                Role.WANT,
                1,
                "need, needs, want, wants, could use, could do with, lack, lacks, lacking, missing, give, deserves");
        say(Role.NOT, -1, AskingWords.NEGATORS);
        say(
                Role.NOT,
                -1,
                "never so, not so, not as, not that, doesn't, does not, aren't, wasn't, neither, nor, hardly");
        say(Role.TOO, -1, "too, overly, excessively, unnecessarily");
        say(Role.ENOUGH, 1, "enough, sufficiently");
        say(Role.SO_MUCH, 2, "so much, so many, that much, that many, this much");
        say(
                Role.REMOVE,
                -1,
                "remove, kill, ditch, lose, delete, mute, get rid of, take out, take away, cut out, drop the, do without, without any, "
                        + "no more of, none of");
        say(Role.DEGREE, 2, AskingWords.STRONGLY);
        say(
                Role.DEGREE,
                2,
                "far, a lot, lots, loads, loads of, heaps, heaps of, a good deal, considerably, significantly, substantially, a ton, tons of, "
                        + "hugely, massively, drastically, completely, entirely, fully, as hell");
        say(Role.DEGREE, 0.5, AskingWords.SLIGHTLY);
        say(
                Role.DEGREE,
                0.5,
                "a little bit, a little bit of, a touch of, touch, a tad, tad, a hint of, a hint, hint of, a shade, a smidge, a smidgen, a dash of, "
                        + "just a bit, just a little, ever so slightly, marginally, a fraction, subtly, slight");
        say(Role.AND, 0, "and, &, plus, or, as well as");
        say(
                Role.OTHERS,
                0,
                "others, the others, other ones, the other ones, other versions, the other versions, the rest, elsewhere");
        say(Role.BRING, 0, "bring, hold, move, shift, brings, holds");
        say(Role.KEEP, 0, "keep, leave, same");
    }

    private static void things() {
        name(
                EditThing.VOCALS,
                "vocal, vocals, voice, voices, singing, singer, vox, lyrics, words, acapella, a cappella, lead vocal, lead vocals");
        name(
                EditThing.DRUMS,
                "drum, drums, beat, beats, kick, kicks, kick drum, snare, snares, hats, hi hat, hi hats, hihat, hihats, claps, cymbals, "
                        + "percussion, rhythm section, drum kit");
        name(
                EditThing.BASS,
                "bass, bassline, bass line, basslines, sub, subs, sub bass, 808, 808s, low end, lows, bottom end, bottom, "
                        + "low frequencies, kick and bass, bass and kick");
        name(
                EditThing.REVERB,
                "reverb, reverbs, reverberation, verb, echo, echoes, hall, ambience, ambiance, tail, tails, reverb tail, reverb tails, wetness");
        name(
                EditThing.TREBLE,
                "treble, highs, high end, top end, top, air, sparkle, shine, sheen, brightness, brilliance, high frequencies, crispness");
        name(EditThing.WARMTH, "warmth, saturation, grit, distortion, fuzz, crunch, drive");
        name(EditThing.TIGHTNESS, "tightness");
        name(EditThing.MUD, "mud, boom, boominess, muddiness, rumble");
        name(EditThing.WIDTH, "width, stereo, stereo width, stereo image, stereo field, spread");
        name(EditThing.EVENNESS, "evenness, compression");
        name(EditThing.DYNAMICS, "dynamics, dynamic range, liveliness");
        name(EditThing.PUNCH, "punch, impact, thump, knock");
        name(EditThing.DROP, "drop, drops, peak, climax, payoff");
        name(EditThing.BREAKDOWN, "breakdown, breakdowns, break");
        name(EditThing.CONTRAST, "contrast");
        name(
                EditThing.TRANSITIONS,
                "transition, transitions, join, joins, blend, blends, changeover, changeovers, handover, handovers, segue, segues, changes");
        name(EditThing.CUTS, "cuts, hard cuts, jump cuts");
        name(EditThing.FADES, "fade, fades, crossfade, crossfades, fade ins, fade outs");
        name(EditThing.PAUSE, "pause, pauses, gap, gaps, silence, silences, breath, dead air, rest before the drop");
        name(
                EditThing.ARRANGEMENT,
                "arrangement, instruments, instrumentation, layers, layer, parts, elements, stems, texture, clutter, busyness");
    }

    private static void levels() {
        compare(
                EditAspect.LEVEL,
                1,
                "loud, prominent, present, dominant, strong, hard, heavy, hot, audible, clear, raise, boost, lift, increase, turn up, "
                        + "bring up, crank, crank up, push up, hard hitting, hit hard, hits hard, stand out, stands out, cut through, "
                        + "cuts through, up, emphasise, emphasize, featured, intense, powerful",
                "louder, stronger, harder, heavier, hotter, clearer, hit harder, hits harder, hitting harder, higher");
        compare(
                EditAspect.LEVEL,
                -1,
                "quiet, soft, subtle, gentle, light, low, down, reduce, decrease, cut, trim, tame, duck, turn down, tone down, dial down, bring down, "
                        + "ease off on, ease off, rein in, lowered, roll off, rolled off",
                "softer, quieter, gentler, weaker, lighter, lower, subtler");
        compare(
                EditAspect.POSITION,
                1,
                "up front, upfront, forward, forwards, in front, on top, in your face, bring out, to the front, bring forward",
                "further forward, further up front, closer");
        compare(
                EditAspect.POSITION,
                -1,
                "back, tuck, behind, in the background, into the background, in the back, tucked, tucked in, tucked away, tuck in, sit back, sits back, "
                        + "sitting back, pull back, pushed back, push back, set back, laid back, dial back, back off, distant, at the back, "
                        + "back in the mix",
                "further back");
        flaw(EditAspect.LEVEL, -1, "weak, buried, drowned, drowned out, lost, hidden, inaudible, feeble");
        flaw(
                EditAspect.LEVEL,
                1,
                "overpowering, overwhelming, dominating, deafening, overbearing, in the way, distracting, overpowers, drowns, drowns out, dominates");
        compare(
                EditAspect.SIZE,
                1,
                "big, huge, massive, epic, enormous, large, fat",
                "bigger, larger, greater, fatter, more epic, more massive");
        compare(EditAspect.SIZE, -1, "small, modest, understated, tiny", "smaller");
        compare(EditAspect.DEPTH, 1, "deep", "deeper");
        compare(EditAspect.DEPTH, -1, "shallow", "shallower");
        compare(EditAspect.PUNCH, 1, "punchy, snappy, knocking", "punchier, snappier");
        flaw(EditAspect.PUNCH, -1, "limp, flat, mushy");
    }

    private static void times() {
        compare(EditAspect.TIME, 1, "late, delay, delayed, hold off", "later");
        compare(EditAspect.TIME, -1, "early, soon", "earlier, sooner");
        compare(EditAspect.LENGTH, 1, "long, lengthen, extend, extended, drawn out", "longer");
        compare(EditAspect.LENGTH, -1, "short, shorten, brief, quick", "shorter, briefer, quicker");
        compare(
                EditAspect.SMOOTHNESS,
                1,
                "smooth, smooth out, smooth it out, seamless, gradual, fluid, flowing, smoothly",
                "smoother, more gradual");
        compare(EditAspect.SMOOTHNESS, -1, "sharp, sudden", "sharper, rougher");
        flaw(EditAspect.SMOOTHNESS, -1, "abrupt, choppy, jarring, clunky, bumpy, awkward, rough");
    }

    private static void spaces() {
        compare(
                EditAspect.WETNESS,
                1,
                "wet, roomy, ambient, cavernous, reverberant, echoey, echoing",
                "wetter, roomier, echoier, washier");
        compare(EditAspect.WETNESS, -1, "dry, dry out, dry up, dry it out, dry it up", "drier, dryer");
        flaw(EditAspect.WETNESS, 1, "washy, washed out, drenched, swimming, swampy");
        compare(EditAspect.WIDTH, 1, "wide, widen, broad, panoramic", "wider, broader");
        compare(EditAspect.WIDTH, -1, "narrow, mono, centred, centered", "narrower");
    }

    private static void colours() {
        compare(
                EditAspect.BRIGHTNESS,
                1,
                "bright, brighten, brighten up, brighten it up, crisp, sparkly, sparkling, airy, shiny",
                "brighter, crisper, airier, shinier, sparklier, harsher");
        compare(EditAspect.BRIGHTNESS, -1, "dark, darken, mellow", "darker, mellower, duller");
        flaw(EditAspect.BRIGHTNESS, 1, "harsh, shrill, tinny, piercing, sibilant, brittle, glassy");
        flaw(EditAspect.BRIGHTNESS, -1, "dull, muffled, murky, veiled");
        compare(
                EditAspect.WARMTH,
                1,
                "warm, warm up, warm it up, saturated, gritty, dirty, crunchy, analogue, analog",
                "warmer, grittier, dirtier, crunchier");
        compare(EditAspect.WARMTH, -1, "clean, clean up, clean it up, pristine", "cleaner, colder");
        flaw(EditAspect.WARMTH, -1, "cold, sterile, clinical");
        flaw(EditAspect.WARMTH, 1, "distorted, overdriven, crackling");
        compare(
                EditAspect.TIGHTNESS,
                1,
                "tight, tighten, tighten up, tighten it up, controlled, focused, focussed",
                "tighter");
        compare(EditAspect.TIGHTNESS, -1, "loose, loosen", "looser, muddier, boomier");
        flaw(EditAspect.TIGHTNESS, -1, "muddy, boomy, flabby, woolly, wooly, rumbly, booming");
        compare(EditAspect.EVENNESS, 1, "even, compressed, consistent, steady, steadier", "more even");
        compare(EditAspect.EVENNESS, -1, "dynamic, lively", "livelier");
        flaw(EditAspect.EVENNESS, 1, "squashed, lifeless, overcompressed, over compressed");
        flaw(EditAspect.EVENNESS, -1, "uneven, jumpy");
    }

    private static void arrangements() {
        compare(
                EditAspect.FULLNESS,
                1,
                "full, dense, rich, lush, thick, layered, fill out, fill it out, fill up",
                "fuller, denser, richer, thicker, busier");
        compare(
                EditAspect.FULLNESS,
                -1,
                "sparse, minimal, minimalist, simple, simplify, stripped, stripped back, stripped down, strip it back, strip back, "
                        + "strip it down, strip down, strip things back, strip everything back, thin out, thin it out, pare back, pare it back, "
                        + "pared back, bare",
                "sparser, simpler, leaner, barer, emptier");
        flaw(EditAspect.FULLNESS, 1, "busy, cluttered, crowded, overloaded, overcrowded, chaotic");
        flaw(EditAspect.FULLNESS, -1, "empty");
    }

    private static void places() {
        say(
                Role.PLACE,
                0,
                "intro, outro, verse, verses, chorus, choruses, hook, hooks, bridge, first half, second half, opening, ending, at the start, "
                        + "at the beginning, the beginning, at the end, towards the end, in the beginning, build, build up, buildup, "
                        + "after the drop, in the drop, during the drop, at the drop, on the drop, in the peak, at the peak, "
                        + "in the breakdown, during the breakdown, in the break, during the break, in the middle");
        say(
                Role.PLACE,
                1,
                "before the drop, before the peak, into the drop, into the peak, to the drop, before drop, before the climax");
    }

    private static void questions() {
        ask("more bass, more warmth, or a fuller arrangement?", "thin, thinner");
        ask("more reverb, a wider mix, or fewer instruments?", "space, spacious, spacey, room, roominess, depth");
        ask(
                "that has many sides; ask for harder drums, a bigger drop or a fuller arrangement, or for less of them.",
                "energy, energetic, energised, energized, calm, calmer, chill, chilled, hype, mellowness, intensity, vibe up");
        ask(
                "the tempo belongs to the pair of songs and stays.",
                "faster, slower, tempo, speed, bpm, fast, slow, speed up, slow down");
        ask(
                "the key belongs to the pair of songs and stays.",
                "pitch, key, semitone, semitones, transpose, tuning, octave, octaves");
        ask(
                "guitars, keys and the like move together; ask for a fuller or sparser arrangement, or for other drums, bass or vocals.",
                "guitar, guitars, synth, synths, piano, strings, keys, chords, melody, horns, pads, pad, lead, samples, brass");
        ask(
                "in what way?",
                "better, nicer, different, differently, interesting, cooler, worse, bad, weird, off, wrong");
    }
}
