package studio.taste.ui.producing;

import java.util.Arrays;
import java.util.List;
import studio.taste.ui.widgets.KeyMap;

/** What a key does while a portfolio is heard and answered. The key map and the caps on the controls are both made from these. */
public enum ProducingKey {
    HEAR(Group.HEAR, "hear a card", "1", "…", "8"),
    MOVE(Group.HEAR, "hear its neighbour", "←", "→", "↑", "↓"),
    PLAY(Group.HEAR, "play or pause", "Space"),
    RESTART(Group.HEAR, "from the start", "R"),
    LOOP(Group.HEAR, "repeat on or off", "L"),
    BACK(Group.HEAR, "two seconds back", ","),
    FORWARD(Group.HEAR, "two seconds on", "."),
    PICK(Group.ANSWER, "pick the card you hear", "Enter"),
    SECOND(Group.ANSWER, "mark the next best", "Shift+1", "…", "8"),
    WORST(Group.ANSWER, "mark the worst", "Alt+1", "…", "8"),
    NONE(Group.ANSWER, "none of these", "N"),
    LIKE(Group.ANSWER, "like", "+"),
    DISLIKE(Group.ANSWER, "dislike", "−"),
    SAME(Group.ANSWER, "sounds the same as; then its number", "S"),
    EDIT(Group.CHANGE, "edit in words", "E"),
    MIX(Group.CHANGE, "turn the knobs of the mix", "M"),
    WHY(Group.CHANGE, "say why it is good", "W"),
    KEEP(Group.CHANGE, "keep this one, as files", "K"),
    UNDO(Group.SESSION, "take the last act back", "Z"),
    HISTORY(Group.SESSION, "walk along the rounds", "H"),
    VIEW(Group.SESSION, "what was learnt, from another side", "T"),
    MORE(Group.SESSION, "start over, forget, go back, leave", "O"),
    CLEAR(Group.SESSION, "step out, drop, cancel", "Esc"),
    MAP(Group.SESSION, "show or hide this map", "?");

    /** Keys that belong together. */
    private enum Group {
        HEAR("Hear"),
        ANSWER("Answer"),
        CHANGE("Change and keep"),
        SESSION("Session");

        private final String word;

        Group(String word) {
            this.word = word;
        }
    }

    private final Group group;
    private final String meaning;
    private final List<String> caps;

    ProducingKey(Group group, String meaning, String... caps) {
        this.group = group;
        this.meaning = meaning;
        this.caps = List.of(caps);
    }

    /** All of them, for the key map. */
    static List<KeyMap.Group> map() {
        return Arrays.stream(Group.values())
                .map(group -> new KeyMap.Group(
                        group.word,
                        Arrays.stream(values())
                                .filter(key -> key.group == group)
                                .map(key -> new KeyMap.Key(key.caps, key.meaning))
                                .toList()))
                .toList();
    }

    /** What it does, as a sentence begins. */
    String sentence() {
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
    }

    /** The first of its keys. */
    String cap() {
        return caps.get(0);
    }
}
