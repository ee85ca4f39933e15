package studio.taste.session;

/** What all ids of this room have in common. */
final class Ids {
    private Ids() {}

    static String checked(String what, String value) {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a " + what + " id is 1 to 64 letters, digits and hyphens, was \"" + value + "\"");
        }
        return value;
    }
}
