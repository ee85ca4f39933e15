package studio.taste.render;

/**
 * Discrete Fourier transforms of several complex frames at once.
 *
 * <p>Implementation note. A frame of N = 64·C is a matrix of 64 rows and C columns; its transform is a transform down each column,
 * a turn of every element, a transposition, and a transform down the columns again (C. Van Loan, <em>Computational Frameworks for
 * the Fast Fourier Transform</em>, 1992, §3.3). The rows of all frames lie end to end in one array per row, real and imaginary parts
 * apart, and every step is a short loop that runs along rows with fixed factors: that is the one shape of loop that the Java
 * compiler turns into vector instructions, and two to three times as fast as a transform of one frame after another. Only
 * additions and multiplications in a fixed order: the same samples on every machine.
 */
final class BatchFourierTransform {
    private static final int ROWS = 64;

    /** Elements in a row, of all frames together: long enough for vectors, short enough for the second-level cache. */
    private static final int ROW_LENGTH = 512;

    private final int size;
    private final int columns;
    private final int frames;
    private final float[] cosines;
    private final float[] sines;
    private final float[][] turnRe;
    private final float[][] turnIm;
    private final float[][] firstRe;
    private final float[][] firstIm;
    private final float[][] secondRe;
    private final float[][] secondIm;

    /**
     * @param size length of a frame, a power of two from 512 to 4,096
     */
    BatchFourierTransform(int size) {
        if (Integer.bitCount(size) != 1 || size < 512 || size > ROWS * ROWS) {
            throw new IllegalArgumentException("size must be a power of two from 512 to 4096, was " + size);
        }
        this.size = size;
        columns = size / ROWS;
        frames = ROW_LENGTH / ROWS;
        cosines = new float[ROWS];
        sines = new float[ROWS];
        for (int i = 0; i < ROWS; i++) {
            cosines[i] = (float) StrictMath.cos(2 * StrictMath.PI * i / ROWS);
            sines[i] = (float) -StrictMath.sin(2 * StrictMath.PI * i / ROWS);
        }
        firstRe = rows(ROWS, columns * frames);
        firstIm = rows(ROWS, columns * frames);
        secondRe = rows(columns, ROWS * frames);
        secondIm = rows(columns, ROWS * frames);
        turnRe = rows(ROWS, columns * frames);
        turnIm = rows(ROWS, columns * frames);
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < columns * frames; i++) {
                double angle = 2 * StrictMath.PI * reversed(row, ROWS) * (i % columns) / size;
                turnRe[row][i] = (float) StrictMath.cos(angle);
                turnIm[row][i] = (float) -StrictMath.sin(angle);
            }
        }
    }

    /** Rows that begin at differing distances from a page, since loads and stores a whole page apart wait for each other. */
    private static float[][] rows(int count, int length) {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = new float[length + 16];
        }
        return rows;
    }

    /** How many frames are transformed together. */
    int frames() {
        return frames;
    }

    /** Sets a frame: element n of it is {@code re[n] + i·im[n]}. The inverse transform is this with the two arrays exchanged. */
    void put(int frame, float[] re, float[] im) {
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(re, row * columns, firstRe[row], frame * columns, columns);
            System.arraycopy(im, row * columns, firstIm[row], frame * columns, columns);
        }
    }

    /** Transforms all frames that were put. */
    void transform() {
        columnTransforms(firstRe, firstIm, columns * frames);
        for (int row = 1; row < ROWS; row++) {
            turn(firstRe[row], firstIm[row], turnRe[row], turnIm[row], columns * frames);
        }
        transpose(firstRe, secondRe);
        transpose(firstIm, secondIm);
        columnTransforms(secondRe, secondIm, ROWS * frames);
    }

    /** Reads the transform of a frame. */
    void get(int frame, float[] re, float[] im) {
        for (int row = 0; row < columns; row++) {
            int to = ROWS * reversed(row, columns);
            System.arraycopy(secondRe[row], frame * ROWS, re, to, ROWS);
            System.arraycopy(secondIm[row], frame * ROWS, im, to, ROWS);
        }
    }

    private static int reversed(int row, int rows) {
        return Integer.reverse(row) >>> (Integer.numberOfLeadingZeros(rows) + 1);
    }

    /** Down every column, decimated in frequency, radix 2: row r ends up with the frequency whose bits are r's, reversed. */
    private void columnTransforms(float[][] re, float[][] im, int length) {
        for (int half = re.length / 2; half >= 1; half /= 2) {
            for (int start = 0; start < re.length; start += 2 * half) {
                for (int j = 0; j < half; j++) {
                    int a = start + j;
                    int b = a + half;
                    cross(re[a], re[b], length);
                    cross(im[a], im[b], length);
                    if (j > 0) {
                        int angle = j * (ROWS / 2) / half;
                        turn(re[b], im[b], cosines[angle], sines[angle], length);
                    }
                }
            }
        }
    }

    /** Sum and difference of two rows, in their place. */
    private static void cross(float[] x, float[] y, int length) {
        for (int i = 0; i < length; i++) {
            float a = x[i];
            float b = y[i];
            x[i] = a + b;
            y[i] = a - b;
        }
    }

    private static void turn(float[] re, float[] im, float c, float s, int length) {
        for (int i = 0; i < length; i++) {
            float a = re[i];
            float b = im[i];
            re[i] = a * c - b * s;
            im[i] = a * s + b * c;
        }
    }

    private static void turn(float[] re, float[] im, float[] c, float[] s, int length) {
        for (int i = 0; i < length; i++) {
            float a = re[i];
            float b = im[i];
            re[i] = a * c[i] - b * s[i];
            im[i] = a * s[i] + b * c[i];
        }
    }

    /** Four rows at a time, so that the array written to changes once in four elements. */
    private void transpose(float[][] from, float[][] to) {
        for (int k = 0; k < ROWS; k += 4) {
            float[] a = from[reversed(k, ROWS)];
            float[] b = from[reversed(k + 1, ROWS)];
            float[] c = from[reversed(k + 2, ROWS)];
            float[] d = from[reversed(k + 3, ROWS)];
            for (int frame = 0; frame < frames; frame++) {
                int at = frame * ROWS + k;
                int start = frame * columns;
                for (int n = 0; n < columns; n++) {
                    float[] row = to[n];
                    row[at] = a[start + n];
                    row[at + 1] = b[start + n];
                    row[at + 2] = c[start + n];
                    row[at + 3] = d[start + n];
                }
            }
        }
    }
}
