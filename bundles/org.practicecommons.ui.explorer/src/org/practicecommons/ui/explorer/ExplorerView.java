package org.practicecommons.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.explorer.ExplorerNode.OfKind;
import org.practicecommons.ui.explorer.concepts.RecordSelection;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The records of the home by kind. Enter opens, Delete deletes, typing in the line on top keeps to what fits. */
public final class ExplorerView extends ViewPart implements ExplorerContents.Listener {

    public static final String ID = "org.practicecommons.ui.explorer.view";
    /** The menu of a line; other bundles may add to it. */
    public static final String MENU = ID;

    private static final Words WORDS = new Words(ExplorerView.class);
    private static final int PAUSE_MILLIS = 250;

    private Text filter;
    private TreeViewer tree;
    private ExplorerContents contents;
    private boolean fetchesSoon;

    @Override
    public void createPartControl(Composite parent) {
        Workplace workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(parent);
        filter = Names.give(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                WORDS.say("explorer.filter"));
        filter.setMessage(WORDS.say("explorer.filter"));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, Look.GAP).applyTo(filter);
        tree = new TreeViewer(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        Names.give(tree.getTree(), WORDS.say("explorer.name"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        contents = new ExplorerContents(workplace, tree.getControl(), this);
        tree.setContentProvider(contents);
        tree.setLabelProvider(new ExplorerLabels());
        tree.setUseHashlookup(true);
        tree.setInput(contents);
        tree.addOpenListener(event -> open(event.getSelection()));
        connect(workplace);
        contents.refresh();
    }

    private void connect(Workplace workplace) {
        Debounce pause = new Debounce(filter, PAUSE_MILLIS, () -> {
            contents.filter(filter.getText().strip());
            tree.getTree().setTopItem(tree.getTree().getItem(0)); // what fits is read from the top
        });
        filter.addListener(SWT.Modify, event -> pause.touch());
        filter.addListener(SWT.DefaultSelection, event -> pause.flush());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.getTree().setFocus();
            }
        });
        workplace.watch(tree.getControl(), changed -> contents.refresh());
        tree.getTree().getVerticalBar().addListener(SWT.Selection, event -> fetchWhatIsInSight());
        tree.getTree().addListener(SWT.Selection, event -> fetchWhatIsInSight());
        MenuManager menu = new MenuManager();
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu(MENU, menu, tree);
        getSite().setSelectionProvider(new RecordSelection(tree, node -> node instanceof ExplorerNode.OfRecord line
                ? Optional.of(ref(line.label())) : Optional.empty()));
    }

    @Override
    public void changed(OfKind kind) {
        tree.refresh(kind);
        boolean filtering = !contents.filter().isEmpty();
        if (filtering && kind.total() > 0 && !tree.getExpandedState(kind)) {
            tree.setExpandedState(kind, true);
        }
        fetchSoon();
    }

    @Override
    public void renamed(List<ExplorerNode.OfRecord> lines) {
        lines.forEach(line -> tree.refresh(line)); // not only its text: the line holds the label
    }

    @Override
    public void grown(OfKind kind, List<ExplorerNode.OfRecord> lines) {
        tree.getControl().setRedraw(false);
        tree.remove(new ExplorerNode.More(kind));
        tree.add(kind, lines.toArray());
        if (kind.rest() > 0) {
            tree.add(kind, new ExplorerNode.More(kind));
        }
        tree.update(kind, null);
        tree.getControl().setRedraw(true);
        fetchSoon();
    }

    /** Once for all the kinds whose lines came at the same time. */
    private void fetchSoon() {
        if (!fetchesSoon) {
            fetchesSoon = true;
            tree.getControl().getDisplay().asyncExec(() -> {
                fetchesSoon = false;
                if (!tree.getControl().isDisposed()) {
                    fetchWhatIsInSight();
                }
            });
        }
    }

    /** Fetches more of each list whose end is in sight: by scrolling, with the arrow keys or because it is short. */
    private void fetchWhatIsInSight() {
        Rectangle sight = tree.getTree().getClientArea();
        for (TreeItem kind : tree.getTree().getItems()) {
            TreeItem last = kind.getExpanded() && kind.getItemCount() > 0
                    ? kind.getItem(kind.getItemCount() - 1) : null;
            if (last != null && last.getData() instanceof ExplorerNode.More more
                    && last.getBounds().intersects(sight)) {
                contents.more(more.of());
            }
        }
    }

    private void open(ISelection selection) {
        switch (node(selection)) {
            case ExplorerNode.OfRecord line -> Records.open(getSite().getPage(), ref(line.label()));
            case ExplorerNode.More more -> contents.more(more.of());
            case OfKind kind -> tree.setExpandedState(kind, !tree.getExpandedState(kind));
            case null, default -> { }
        }
    }

    private static ExplorerNode node(ISelection selection) {
        return selection instanceof IStructuredSelection chosen
                && chosen.getFirstElement() instanceof ExplorerNode node ? node : null;
    }

    private static RecordRef ref(RecordLabel label) {
        return new RecordRef(label.iri(), label.kind(), label.label(Languages.ofWindow()));
    }

    /** The kind of the chosen line, for a new record of the same kind. */
    Optional<String> chosenKind() {
        return switch (node(tree.getSelection())) {
            case OfKind kind -> Optional.of(kind.kind().name());
            case ExplorerNode.OfRecord line -> Optional.of(line.label().kind());
            case null, default -> Optional.empty();
        };
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("explorer.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        tree.getTree().setFocus();
    }
}
