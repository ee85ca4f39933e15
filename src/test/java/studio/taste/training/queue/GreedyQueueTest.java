package studio.taste.training.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.preference.PairLikelihood;
import studio.taste.selection.PairSource;
import studio.taste.selection.PoolPair;
import studio.taste.selection.QueuedPair;

class GreedyQueueTest {
    private static final GreedyQueue QUEUE = new GreedyQueue(new PairLikelihood(1, 0.25));

    @Test
    void theMostUncertainPairComesFirst() {
        double[][] covariance = {{4, 0, 0}, {0, 4, 0}, {0, 0, 0.1}};
        List<QueuedPair> queue = QUEUE.of(new double[3], covariance, 3);
        assertThat(queue)
                .extracting(QueuedPair::pair)
                .startsWith(new PoolPair(0, 1))
                .hasSize(3);
        assertThat(queue).allSatisfy(pair -> assertThat(pair.source()).isEqualTo(PairSource.RANKER));
        assertThat(queue.get(0).nats()).isGreaterThan(queue.get(1).nats()).isLessThan(Math.log(3));
    }

    @Test
    void aNearCopyOfAQueuedPairWaits() {
        // 1 is all but a copy of 0, and 3 of 2: once 0 and 2 are compared, 1 and 3 tell little more.
        double[][] covariance = {
            {4, 3.99, 0, 0, 0}, {3.99, 4, 0, 0, 0}, {0, 0, 4, 3.99, 0}, {0, 0, 3.99, 4, 0}, {0, 0, 0, 0, 3.5}
        };
        List<QueuedPair> queue = QUEUE.of(new double[5], covariance, 2);
        assertThat(queue.get(0).pair()).isEqualTo(new PoolPair(0, 2));
        assertThat(queue.get(1).pair().high()).isEqualTo(4);
    }

    @Test
    void aForegoneAnswerTellsNothing() {
        double[][] covariance = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        List<QueuedPair> queue = QUEUE.of(new double[] {12, 0, 0}, covariance, 1);
        assertThat(queue.get(0).pair()).isEqualTo(new PoolPair(1, 2));
    }

    @Test
    void noPairIsQueuedTwiceAndNoneThatIsNotThere() {
        List<QueuedPair> queue = QUEUE.of(new double[4], new double[4][4], 100);
        assertThat(queue).extracting(QueuedPair::pair).doesNotHaveDuplicates().hasSize(6);
    }
}
