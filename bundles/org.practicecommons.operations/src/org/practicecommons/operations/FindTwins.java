package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.NotTwins;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.twins.TwinSearch;

/** Records that are probably the same, two by two, with the reasons. For administrators, who may merge them. */
public final class FindTwins extends Operation<FindTwins.Found> {

    /** Kinds of which one thing easily gets two records; concepts are merged where they are looked after. */
    private static final List<String> KINDS = List.of("Organisation", "Person", "Practice", "Partnership", "Network",
            "Resource", "Place", "Event");

    private final Optional<String> kind;
    private final int limit;

    /**
     * @param kind name of a kind; empty for all of which there may be twins
     * @param limit pairs to answer with at most
     */
    public FindTwins(Optional<String> kind, int limit) {
        this.kind = kind;
        this.limit = limit;
    }

    /**
     * @param pairs likeliest first
     * @param more how many there are besides
     */
    public record Found(List<TwinPair> pairs, long more) {
    }

    /** Those of which there may be twins. */
    static List<Kind> kinds(RecordModel model) {
        return KINDS.stream().flatMap(name -> model.kind(name).stream()).toList();
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Found execute(OpenHome home, Session session, Progress progress) {
        List<Kind> kinds = kind.flatMap(home.model()::kind).map(List::of).orElseGet(() -> kinds(home.model()));
        progress.begin(Message.of(Operation.class, "twins.task"), kinds.size());
        NotTwins apart = new NotTwins(home.privates());
        TwinSearch search = new TwinSearch(home, session);
        List<TwinPair> pairs = new ArrayList<>();
        for (Kind one : kinds) {
            if (!progress.isCancelled()) {
                pairs.addAll(search.pairs(one, apart::contains));
                progress.worked(1);
            }
        }
        pairs.sort(TwinPair.ORDER);
        return new Found(pairs.stream().limit(limit).toList(), Math.max(0, pairs.size() - limit));
    }
}
