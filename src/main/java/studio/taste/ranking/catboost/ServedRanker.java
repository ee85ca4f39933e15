package studio.taste.ranking.catboost;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.ranking.PlanScorer;

/**
 * The model in production, whichever that is at the moment. It is looked at anew when told to {@link #check}; a model that loads takes the
 * place of the one before at once, and one that does not leaves that one serving and says why.
 *
 * <p>Requests keep the model they were given for as long as they like. A replaced model is freed when no one can reach it any more, which
 * shows at a later {@link #get} or {@link #check}. Safe for use by many threads.
 */
public final class ServedRanker implements Supplier<Optional<PlanScorer>>, AutoCloseable {
    private final Path pointer;
    private final Executor loading;
    private final Predicate<ModelManifest> stale;
    private final Consumer<State> listener;

    private final ReferenceQueue<CatBoostScorer> unreachable = new ReferenceQueue<>();
    private final Set<Loaded> loaded = ConcurrentHashMap.newKeySet();

    private volatile @Nullable CatBoostScorer current;
    private volatile State state = new State(Optional.empty(), Optional.empty());
    private @Nullable Sighting seen;
    private boolean closed;

    /**
     * How things stand.
     *
     * @param serving the model that serves; empty when the heuristic does
     * @param trouble why what the pointer names does not serve, in a sentence
     */
    public record State(Optional<ModelManifest> serving, Optional<String> trouble) {}

    /** Keeps the native half of a scorer that was handed out, to free it when the scorer is gone. */
    private static final class Loaded extends PhantomReference<CatBoostScorer> {
        private final NativeModel model;

        Loaded(CatBoostScorer scorer, ReferenceQueue<CatBoostScorer> queue) {
            super(scorer, queue);
            this.model = scorer.model();
        }
    }

    /**
     * Serves nothing until the first {@link #check}.
     *
     * @param pointer a {@link ProductionPointer} among the models' folders
     * @param loading loads models, off the screens' thread
     * @param stale whether a model is too old to be trusted; asked at every request
     * @param listener told of every change, by the loading thread
     */
    public ServedRanker(Path pointer, Executor loading, Predicate<ModelManifest> stale, Consumer<State> listener) {
        this.pointer = pointer;
        this.loading = loading;
        this.stale = stale;
        this.listener = listener;
    }

    /** The model that serves now. What is given stays usable, also when the model is replaced. */
    @Override
    public Optional<PlanScorer> get() {
        freeUnreachable();
        return Optional.ofNullable(current);
    }

    /** How things stand now. */
    public State state() {
        return state;
    }

    /**
     * Looks whether the pointer or the model it names changed, and loads the model then. Cheap when nothing did.
     *
     * @return done when that is settled
     */
    public CompletableFuture<Void> check() {
        return CompletableFuture.runAsync(this::examine, loading);
    }

    private synchronized void examine() {
        freeUnreachable();
        if (closed) {
            return;
        }
        Sighting now = Sighting.of(pointer);
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        State next;
        try {
            next = load();
        } catch (StudioException trouble) {
            next = keep(trouble.getMessage());
        } catch (RuntimeException defect) {
            next = keep(pointer + ": the model it names cannot be loaded (" + defect + ")");
        }
        state = next;
        listener.accept(next);
    }

    private State load() throws StudioException {
        if (current == null && Files.notExists(pointer)) {
            return new State(Optional.empty(), Optional.empty());
        }
        Optional<ModelId> wanted = ProductionPointer.read(pointer).model();
        if (wanted.isEmpty()) {
            current = null;
            return new State(Optional.empty(), Optional.empty());
        }
        ModelFolder folder = new ModelFolder(pointer.resolveSibling(wanted.get().value()));
        CatBoostScorer fresh = CatBoostScorer.load(folder, stale);
        loaded.add(new Loaded(fresh, unreachable));
        current = fresh;
        return new State(Optional.of(fresh.manifest()), Optional.empty());
    }

    private State keep(String trouble) {
        CatBoostScorer old = current;
        String meanwhile = old == null
                ? " Plans are ranked by the heuristic."
                : " Model " + old.manifest().id() + " goes on serving.";
        return new State(
                Optional.ofNullable(old).map(CatBoostScorer::manifest), Optional.of(trouble + "." + meanwhile));
    }

    private void freeUnreachable() {
        for (Reference<?> gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
            Loaded last = (Loaded) gone;
            loaded.remove(last);
            last.model.close();
        }
    }

    /** Models that are loaded: the one that serves, and replaced ones that are not freed yet. */
    int loadedModels() {
        return loaded.size();
    }

    /** Serves nothing from now on, and frees all models once the calls under way have returned. */
    @Override
    public synchronized void close() {
        closed = true;
        current = null;
        loaded.forEach(each -> each.model.close());
        loaded.clear();
    }
}
