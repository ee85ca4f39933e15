package studio.taste.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;

/** Brings songs into the library from a screen, one piece of work at a time, and lists them anew. */
public final class SongImports {
    private final StudioDesk desk;
    private final ScreenThread screen;
    private final Work work;
    private final StringProperty trouble;
    private final StringProperty note;
    private final Consumer<List<SongCard>> list;

    /**
     * @param work the screen's; nothing is begun while it runs
     * @param trouble shows a sentence about what went wrong
     * @param note shows a sentence about what went well
     * @param list shows the songs there are
     */
    public SongImports(
            StudioDesk desk,
            ScreenThread screen,
            Work work,
            StringProperty trouble,
            StringProperty note,
            Consumer<List<SongCard>> list) {
        this.desk = desk;
        this.screen = screen;
        this.work = work;
        this.trouble = trouble;
        this.note = note;
        this.list = list;
    }

    /** Shows the songs there are. */
    public void listSongs() {
        screen.hear(desk.songs(), list, trouble::set);
    }

    /** Makes the demo songs where they are missing, and lists them. */
    public void addDemoSongs() {
        if (work.runningProperty().get()) {
            return;
        }
        begin();
        screen.hear(
                desk.makeDemoSongs(work.begin("Making the demo songs…")),
                songs -> {
                    work.end();
                    list.accept(songs);
                },
                this::failed);
    }

    /** Makes a folder of stems a song. */
    public void importSong(Path folder) {
        if (work.runningProperty().get()) {
            trouble.set("One thing at a time: wait for the import that is running, or cancel it.");
            return;
        }
        begin();
        screen.hear(
                desk.importSong(folder, work.begin("Reading the folder…")),
                song -> {
                    work.end();
                    note.set("“" + song.title() + "” is in the library now.");
                    listSongs();
                },
                this::failed);
    }

    /** Imports what was dropped on the window: one folder at a time, so that each can be answered. */
    public void importDropped(List<Path> dropped) {
        if (dropped.size() == 1) {
            importSong(dropped.get(0));
        } else {
            trouble.set("Drop one folder at a time: these were " + dropped.size()
                    + ". A song is one folder that holds its stems.");
        }
    }

    private void begin() {
        trouble.set("");
        note.set("");
    }

    private void failed(String sentence) {
        work.end();
        trouble.set(sentence);
    }
}
