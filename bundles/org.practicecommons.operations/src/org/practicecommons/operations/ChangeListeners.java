package org.practicecommons.operations;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.Entry;
import org.practicecommons.journal.Journal;
import org.practicecommons.journal.Revision;
import org.practicecommons.operations.internal.OpenHome;

/** Tells listeners of new entries on a thread of its own, in order, once the ledger shows them. */
final class ChangeListeners implements AutoCloseable {

    private final List<Consumer<ChangeEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("changes").factory());
    private final AtomicInteger untold = new AtomicInteger();
    private Journal.Subscription subscription;

    void follow(OpenHome home) {
        subscription = home.journal().onAppend(entry -> {
            if (!listeners.isEmpty()) {
                untold.incrementAndGet();
                thread.execute(() -> {
                    try {
                        tell(home, entry);
                    } finally {
                        untold.decrementAndGet();
                    }
                });
            }
        });
    }

    private void tell(OpenHome home, Entry entry) {
        try {
            home.projections().awaitLedger(entry.sequence());
        } catch (Refusal closedOrBroken) {
            return; // views that ask for anything are told themselves
        }
        Stream<Revision> shown = entry.shown().stream()
                .flatMap(seen -> seen.in(home.journal().entry(seen.sequence())).stream());
        tell(new ChangeEvent(entry.sequence(), Stream.concat(entry.revisions().stream(), shown)
                .map(Revision::record).collect(Collectors.toSet())));
    }

    void tell(ChangeEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    boolean areTold() {
        return untold.get() == 0;
    }

    Journal.Subscription add(Consumer<ChangeEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Hears no more of the present journal. */
    void pause() {
        subscription.close();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
