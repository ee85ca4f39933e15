package studio.taste.session;

import java.util.ArrayList;
import java.util.List;

/** Remembers all it was shown. */
final class RecordingScreen implements SessionScreen {
    private final List<SessionSnapshot> shown = new ArrayList<>();
    private String trouble = "";

    @Override
    public void show(SessionSnapshot snapshot) {
        shown.add(snapshot);
    }

    @Override
    public void trouble(String sentence) {
        trouble = sentence;
    }

    SessionSnapshot last() {
        return shown.get(shown.size() - 1);
    }

    BlindTrial trial() {
        BlindTrial trial = last().trial();
        if (trial == null) {
            throw new AssertionError("no trial is shown: " + last());
        }
        return trial;
    }

    List<SessionSnapshot> all() {
        return shown;
    }

    String trouble() {
        return trouble;
    }
}
