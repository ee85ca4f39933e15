package studio.taste.ui.producing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.HistoryEntry;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** Asks once before something large is done, over the screen. */
final class AskPane extends StackPane {
    private final PortfolioModel model;
    private final PortfolioController controller;
    private final ZoneId zone;
    private final Label title = Words.title("");
    private final Label sentence = Words.body("");
    private final DatePicker day = new DatePicker();
    private final KeyedButton yes = new KeyedButton("", "Y");
    private final KeyedButton no = new KeyedButton("Leave it as it is", "Enter").main();

    /**
     * @param zone in which days begin and end
     */
    AskPane(PortfolioModel model, PortfolioController controller, ZoneId zone) {
        this.model = model;
        this.controller = controller;
        this.zone = zone;
        setId("ask");
        getStyleClass().add("veil");
        yes.setId("ask-yes");
        yes.setOnAction(event -> answer());
        no.setId("ask-no");
        no.setOnAction(event -> controller.clear());
        day.setId("ask-day");
        day.setConverter(new IsoDay());
        day.setAccessibleText("The last day that counts");
        VBox dayField = Layouts.field("The last day that counts", day);
        BooleanBinding wantsDay = model.questionProperty().isEqualTo(Question.GO_BACK_TO_DAY);
        VBox card = new VBox(16, title, sentence, Layouts.shownWhen(dayField, wantsDay), new HBox(16, no, yes));
        yes.disableProperty().bind(wantsDay.and(day.valueProperty().isNull()));
        card.getStyleClass().add("card");
        card.setMaxSize(520, USE_PREF_SIZE);
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Layouts.shownWhen(this, model.questionProperty().isNotNull());
        model.questionProperty().addListener((property, was, is) -> ask(is));
    }

    private void ask(@Nullable Question question) {
        if (question != null) {
            title.setText(question.title());
            sentence.setText(question.sentence());
            yes.setText(question.yes());
            yes.setAccessibleText(question.yes());
            day.setValue(dayBefore());
            no.requestFocus();
        }
    }

    /** The day before the session began is what one most likely wants back. */
    private @Nullable LocalDate dayBefore() {
        ProducingSnapshot now = model.snapshotProperty().get();
        List<HistoryEntry> history = now == null ? List.of() : now.history();
        return history.isEmpty()
                ? null
                : history.get(0).at().atZone(zone).toLocalDate().minusDays(1);
    }

    private void answer() {
        if (!yes.isDisabled()) {
            controller.history().answer(day.getValue());
        }
    }

    private void key(KeyEvent event) {
        boolean onDay = day.isFocused();
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.clear();
        } else if (event.getCode() == KeyCode.ENTER && !onDay) {
            if (yes.isFocused()) {
                answer();
            } else {
                controller.clear();
            }
        } else if (event.getCode() == KeyCode.Y && !onDay) {
            answer();
        } else {
            return;
        }
        event.consume();
    }

    /** Days as they are written everywhere, whatever the machine's language. */
    private static final class IsoDay extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String words) {
            try {
                return words == null || words.isBlank() ? null : LocalDate.parse(words.strip());
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }
    }
}
