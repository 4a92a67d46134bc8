package org.practicecommons.ui;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.practicecommons.base.Session;
import org.practicecommons.journal.Journal;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.Home;

/**
 * The home that this workbench has open and the person who works in it. There is one for each running workbench; parts
 * get it from their site: {@code site.getService(Workplace.class)}.
 */
public final class Workplace {

    /** What jobs that tell of changed records belong to, for those who wait until the window is at rest. */
    public static final Object CHANGES = new Object();

    private final Home home;
    private final Locale language;
    private final LabelStore labels;

    public Workplace(Home home, Locale language) {
        this.home = home;
        this.language = language;
        this.labels = new LabelStore(this);
    }

    public Home home() {
        return home;
    }

    public RecordModel model() {
        return home.model();
    }

    public Session session() {
        return home.session(language);
    }

    /**
     * Tells of changed records while the control lives, on the window's thread and at most a few times a second,
     * whoever changed them. An empty set means that everything may look different.
     */
    public void watch(Control owner, Consumer<Set<String>> changed) {
        ChangeBatch batch = new ChangeBatch(owner.getDisplay(), iris -> {
            labels.forget(iris);
            if (!owner.isDisposed()) {
                changed.accept(iris);
            }
        });
        Journal.Subscription listening = home.onChange(batch);
        owner.addDisposeListener(event -> {
            listening.close();
            batch.cancel();
        });
    }

    /** Labels of records, kept so that a list need not ask twice. */
    public LabelStore labels() {
        return labels;
    }
}
