package studio.taste.remix;

/** What a producer's words about a remix are meant to do. */
enum EditMood {
    /** They ask for a change. */
    ASKING,
    /** They say why a version was chosen. */
    PRAISING
}
