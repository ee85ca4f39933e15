package studio.taste.ui.producing;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;

/** The cards of a portfolio in two rows. */
final class CardGrid extends GridPane {
    private static final int ROWS = 2;

    private final List<PreviewCard> cards;

    CardGrid(PortfolioModel model, PortfolioController controller) {
        setId("cards");
        setHgap(12);
        setVgap(12);
        for (int column = 0; column < ProducingKeys.CARDS_PER_ROW; column++) {
            ColumnConstraints quarter = new ColumnConstraints();
            quarter.setPercentWidth(100.0 / ProducingKeys.CARDS_PER_ROW);
            getColumnConstraints().add(quarter);
        }
        for (int row = 0; row < ROWS; row++) {
            RowConstraints half = new RowConstraints();
            half.setPercentHeight(100.0 / ROWS);
            half.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(half);
        }
        cards = IntStream.range(0, PortfolioDeck.MOST_CARDS)
                .mapToObj(card -> new PreviewCard(card, model, controller))
                .toList();
        for (int card = 0; card < cards.size(); card++) {
            add(cards.get(card), card % ProducingKeys.CARDS_PER_ROW, card / ProducingKeys.CARDS_PER_ROW);
        }
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    private void show(@Nullable ProducingSnapshot snapshot) {
        if (snapshot != null
                && snapshot.phase() == Phase.PREPARING
                && snapshot.cards().isEmpty()) {
            // The next ones come at once as a rule; until it is said that they do not, nothing flickers.
            return;
        }
        int count = snapshot == null ? 0 : snapshot.cards().size();
        for (int card = 0; card < cards.size(); card++) {
            cards.get(card).setVisible(card < count);
            if (snapshot != null && card < count) {
                cards.get(card).show(snapshot.cards().get(card));
            }
        }
    }
}
