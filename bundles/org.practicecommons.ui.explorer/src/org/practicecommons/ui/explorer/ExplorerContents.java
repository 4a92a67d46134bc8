package org.practicecommons.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.swt.widgets.Control;
import org.practicecommons.operations.ListRecords;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RecordPage;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.explorer.ExplorerNode.OfKind;
import org.practicecommons.ui.explorer.ExplorerNode.OfRecord;

/**
 * Kinds, and the records of a kind once it is opened, a page at a time, so that a hundred thousand are as quick as ten.
 * Everything is fetched in the background.
 */
final class ExplorerContents implements ITreeContentProvider {

    /** Told on the window's thread. */
    interface Listener {

        /** The lines under a kind, or its count, are different. */
        void changed(OfKind kind);

        /** The lines are the same as before, but for what these say. */
        void renamed(List<OfRecord> lines);

        /** More lines have come at the end of those under a kind. */
        void grown(OfKind kind, List<OfRecord> lines);
    }

    /** More than a window shows, and few enough that the window does not stand still while they are put in. */
    private static final int PAGE = 200;
    /** Of each kind at first, when several kinds are shown for a filter. */
    private static final int FIRST = 20;
    /** As many are fetched again when something changed; the rest comes when it is scrolled to. */
    private static final int MOST_AGAIN = 1000;
    private static final Words WORDS = new Words(ExplorerContents.class);

    private final Workplace workplace;
    private final Control owner;
    private final Listener listener;
    private final List<OfKind> kinds;
    private String filter = "";

    ExplorerContents(Workplace workplace, Control owner, Listener listener) {
        this.workplace = workplace;
        this.owner = owner;
        this.listener = listener;
        this.kinds = workplace.model().recordKinds().stream().map(OfKind::new).toList();
    }

    List<OfKind> kinds() {
        return kinds;
    }

    String filter() {
        return filter;
    }

    /** Keeps to labels with those words: counts anew, and fetches the beginning of what was shown. */
    void filter(String words) {
        filter = words;
        kinds.forEach(kind -> fetch(kind, 0, kind.records().isEmpty() ? 0 : first()));
    }

    private int first() {
        return filter.isEmpty() ? PAGE : FIRST;
    }

    /** Counts anew, and fetches again what was shown, up to a bound. */
    void refresh() {
        for (OfKind kind : kinds) {
            fetch(kind, 0, kind.records().isEmpty() ? 0
                    : Math.max(first(), Math.min(MOST_AGAIN, kind.records().size())));
        }
    }

    /** Fetches the next page, once at a time. */
    void more(OfKind kind) {
        if (!kind.fetching() && kind.rest() > 0) {
            kind.fetching(true);
            fetch(kind, kind.records().size(), PAGE);
        }
    }

    private void fetch(OfKind kind, int offset, int limit) {
        String asked = filter;
        ListRequest request = new ListRequest(kind.kind().name(), asked, offset, limit, ListRequest.Order.LABEL);
        OperationJob<RecordPage> fetching = OperationJob
                .of(workplace, WORDS.say("explorer.fetching"), new ListRecords(request)).in(owner).quiet()
                .then(page -> {
                    if (asked.equals(filter)) {
                        took(kind, offset, limit, page);
                    }
                });
        fetching.setRule(kind.oneByOne());
        fetching.start();
    }

    private void took(OfKind kind, int offset, int limit, RecordPage page) {
        workplace.labels().keep(page.records());
        if (limit == 0) {
            kind.counted(page.total());
            listener.changed(kind);
        } else if (offset == 0) {
            tookAgain(kind, page);
        } else if (offset == kind.records().size()) {
            kind.took(offset, page.total(), page.records());
            listener.grown(kind, page.records().stream().map(OfRecord::new).toList());
        } else {
            kind.fetching(false); // the list was made anew meanwhile
        }
    }

    /** Mostly it is the same list with one other name: then nothing but that line is drawn. */
    private void tookAgain(OfKind kind, RecordPage page) {
        Set<RecordLabel> before = Set.copyOf(kind.records());
        List<OfRecord> lines = page.records().stream().map(OfRecord::new).toList();
        boolean same = page.total() == kind.total() && !lines.isEmpty()
                && lines.equals(kind.records().stream().map(OfRecord::new).toList());
        kind.took(0, page.total(), page.records());
        if (same) {
            listener.renamed(lines.stream().filter(line -> !before.contains(line.label())).toList());
        } else {
            listener.changed(kind);
        }
    }

    @Override
    public Object[] getElements(Object input) {
        return kinds.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        if (!(parent instanceof OfKind kind)) {
            return new Object[0];
        }
        if (kind.records().isEmpty() && kind.total() != 0 && !kind.fetching()) {
            kind.fetching(true);
            fetch(kind, 0, first());
        }
        List<Object> lines = new ArrayList<>();
        kind.records().forEach(label -> lines.add(new OfRecord(label)));
        if (lines.isEmpty()) {
            lines.add(new ExplorerNode.Notice(kind, kind.total() != 0));
        } else if (kind.rest() > 0) {
            lines.add(new ExplorerNode.More(kind));
        }
        return lines.toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof OfKind kind && kind.total() != 0;
    }
}
