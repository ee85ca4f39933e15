package studio.taste.ui.listening;

import java.util.Arrays;
import java.util.List;
import studio.taste.ui.widgets.KeyMap;

/** What a key does while a trial is heard and answered. The key map and the caps on the controls are both made from these. */
public enum ListeningKey {
    HEAR_A(Group.HEAR, "hear side A", "A", "←"),
    HEAR_B(Group.HEAR, "hear side B", "B", "→"),
    PLAY(Group.HEAR, "play or pause", "Space"),
    RESTART(Group.HEAR, "from the start", "R"),
    BACK(Group.HEAR, "two seconds back", ","),
    FORWARD(Group.HEAR, "two seconds on", "."),
    LOOP(Group.HEAR, "repeat on or off", "L"),
    LOOP_FROM(Group.HEAR, "repeat from here", "["),
    LOOP_TO(Group.HEAR, "repeat up to here", "]"),
    VOTE_A(Group.ANSWER, "A is better", "1"),
    VOTE_B(Group.ANSWER, "B is better", "2"),
    VOTE_TIE(Group.ANSWER, "can't tell", "0"),
    CONFIDENCE(Group.ANSWER, "then: confidence low, medium, high", "1", "2", "3"),
    NEXT(Group.ANSWER, "keep the answer, next trial", "Enter"),
    CLEAR(Group.ANSWER, "choose again; leave a field", "Esc"),
    TAGS(Group.ANSWER, "what is wrong with the side you hear", "T"),
    TAG(Group.ANSWER, "then: mark or unmark; T or Esc when done", "1", "…", "8"),
    COMMENT(Group.ANSWER, "write a comment", "C"),
    UNDO(Group.SESSION, "take the last answer back", "Z"),
    PAUSE(Group.SESSION, "pause; everything is saved", "P"),
    MAP(Group.SESSION, "show or hide this map", "?");

    /** Keys that belong together. */
    public enum Group {
        HEAR("Hear"),
        ANSWER("Answer"),
        SESSION("Session");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        /** As a heading. */
        public String word() {
            return word;
        }
    }

    private final Group group;
    private final String meaning;
    private final List<String> caps;

    ListeningKey(Group group, String meaning, String... caps) {
        this.group = group;
        this.meaning = meaning;
        this.caps = List.of(caps);
    }

    /** All of them, for the key map. */
    static List<KeyMap.Group> map() {
        return Arrays.stream(Group.values())
                .map(group -> new KeyMap.Group(
                        group.word(),
                        Arrays.stream(values())
                                .filter(key -> key.group == group)
                                .map(key -> new KeyMap.Key(key.caps, key.meaning))
                                .toList()))
                .toList();
    }

    /** What it does, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** What is printed on the keys; either of two does the same, more are a row. */
    public List<String> caps() {
        return caps;
    }

    /** The first of its keys. */
    public String cap() {
        return caps.get(0);
    }
}
