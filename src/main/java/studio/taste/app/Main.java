package studio.taste.app;

import studio.taste.cli.TasteCommand;

/** Starts the program. Not a JavaFX application itself, so that it can be started from the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(TasteCommand.commandLine(Studio::new, Display::open).execute(args));
    }
}
