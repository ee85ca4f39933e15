package studio.taste.ranking.catboost;

final class BinaryModel {
    static void check(byte[] cbm, String name) {}
}
