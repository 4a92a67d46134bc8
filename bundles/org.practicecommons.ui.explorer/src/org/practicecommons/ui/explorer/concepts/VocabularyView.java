package org.practicecommons.ui.explorer.concepts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.ConceptChange;
import org.practicecommons.operations.ConceptPlace;
import org.practicecommons.operations.ListRecords;
import org.practicecommons.operations.MoveConcepts;
import org.practicecommons.operations.ReadVocabulary;
import org.practicecommons.operations.RevertChange;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RecordPage;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.explorer.ExplorerView;
import org.practicecommons.ui.explorer.concepts.ConceptBranches.Branch;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.MessageBar;
import org.practicecommons.ui.widgets.Names;

/** One vocabulary as a tree, put in order by dragging, or by cutting and pasting with the keyboard. */
public final class VocabularyView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.explorer.vocabulary";

    private static final Words WORDS = new Words(VocabularyView.class);
    private static final int MOST_SCHEMES = 500;

    private final ConceptBranches branches = new ConceptBranches();
    private final Asking askingSchemes = new Asking();
    private final Asking askingConcepts = new Asking();
    private Workplace workplace;
    private MessageBar bar;
    private Combo choice;
    private TreeViewer tree;
    private List<RecordLabel> schemes = List.of();
    private String wanted = "";
    private String shown = "";
    private List<Branch> cut = List.of();
    private String moved = "";

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(parent);
        bar = new MessageBar(parent);
        choice = Names.give(new Combo(parent, SWT.READ_ONLY), WORDS.say("vocabulary.scheme"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(choice);
        choice.addListener(SWT.Selection, event -> want());
        tree = new TreeViewer(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        Names.give(tree.getTree(), WORDS.say("vocabulary.name"), WORDS.say("vocabulary.help"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        tree.setContentProvider(branches);
        tree.setLabelProvider(new Labels());
        tree.setUseHashlookup(true);
        tree.setInput(branches);
        tree.addOpenListener(event -> chosen().stream().findFirst()
                .ifPresent(branch -> Records.open(getSite().getPage(), ref(branch))));
        ConceptDrag.on(tree, this::move);
        MenuManager menu = new MenuManager();
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu(ExplorerView.MENU, menu, tree);
        getSite().setSelectionProvider(new RecordSelection(tree, line -> Optional.of((Branch) line)
                .filter(branches::holds).map(this::ref)));
        on(IWorkbenchCommandConstants.EDIT_CUT, this::cut);
        on(IWorkbenchCommandConstants.EDIT_PASTE, this::paste);
        on(IWorkbenchCommandConstants.EDIT_UNDO, this::undo);
        workplace.watch(tree.getControl(), changed -> list());
        list();
    }

    private void on(String command, Runnable work) {
        getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                work.run();
                return null;
            }
        });
    }

    private RecordRef ref(Branch branch) {
        return new RecordRef(branch.iri(), branches.label(branch).kind(), branches.title(branch));
    }

    private List<Branch> chosen() {
        return branches(tree.getStructuredSelection());
    }

    static List<Branch> branches(IStructuredSelection selection) {
        return ((List<?>) selection.toList()).stream().filter(Branch.class::isInstance).map(Branch.class::cast)
                .toList();
    }

    private void list() {
        askingSchemes.ask(OperationJob.of(workplace, WORDS.say("vocabulary.reading"), new ListRecords(
                ListRequest.ofKind("ConceptScheme", MOST_SCHEMES))).in(tree.getControl()).quiet().then(this::show));
    }

    private void show(RecordPage page) {
        schemes = page.records();
        choice.setItems(schemes.stream().map(one -> one.label(Languages.ofWindow())).toArray(String[]::new));
        int index = schemes.stream().map(RecordLabel::iri).toList().indexOf(wanted);
        choice.select(Math.max(0, index));
        want();
    }

    private void want() {
        if (choice.getSelectionIndex() >= 0) {
            wanted = schemes.get(choice.getSelectionIndex()).iri();
            read(wanted);
        }
    }

    private void read(String scheme) {
        askingConcepts.ask(OperationJob.of(workplace, WORDS.say("vocabulary.reading"), new ReadVocabulary(scheme))
                .in(tree.getControl()).quiet().then(concepts -> show(scheme, concepts)));
    }

    /** What was open and chosen stays so; of another vocabulary nothing is. */
    private void show(String scheme, List<ConceptPlace> concepts) {
        Object[] open = scheme.equals(shown) ? tree.getExpandedElements() : new Object[0];
        shown = scheme;
        tree.getControl().setRedraw(false);
        branches.take(concepts);
        tree.refresh();
        tree.setExpandedElements(open);
        tree.getControl().setRedraw(true);
        if (!cut.isEmpty() && cut.stream().noneMatch(branches::holds)) {
            cut = List.of(); // of another vocabulary, or deleted
            bar.hide();
        }
    }

    private void cut() {
        cut = chosen();
        if (!cut.isEmpty()) {
            bar.show(MessageBar.Tone.INFO, WORDS.say("vocabulary.cut", "titles", titles(cut)));
            bar.action(WORDS.say("vocabulary.toTop"), () -> move(cut, Optional.empty()));
            bar.action(WORDS.say("vocabulary.stay"), this::forget);
        }
    }

    private void forget() {
        cut = List.of();
        bar.hide();
        tree.getTree().setFocus();
    }

    private void paste() {
        if (!chosen().isEmpty()) {
            move(cut, Optional.of(chosen().getFirst()));
        }
    }

    private String titles(List<Branch> some) {
        return some.stream().map(branches::title).map(title -> WORDS.say("vocabulary.title", "title", title))
                .collect(Collectors.joining(", "));
    }

    /** @param under empty for the top */
    private void move(List<Branch> wanted, Optional<Branch> under) {
        List<Branch> some = wanted.stream().filter(branches::holds).toList();
        if (some.isEmpty()) {
            return; // nothing was cut
        }
        String where = under.map(one -> WORDS.say("vocabulary.moved", "titles", titles(some), "under",
                branches.title(one))).orElseGet(() -> WORDS.say("vocabulary.movedToTop", "titles", titles(some)));
        boolean keeps = under.isPresent() && some.stream().anyMatch(one -> branches.otherPlaces(one) > 0);
        String said = keeps ? where + " " + WORDS.say("vocabulary.keeps") : where;
        cut = List.of();
        OperationJob.of(workplace, WORDS.say("vocabulary.moving"), new MoveConcepts(some.stream()
                .map(one -> new MoveConcepts.Move(one.iri(), one.from())).toList(), under.map(Branch::iri), said))
                .in(tree.getControl()).finishing().otherwise(this::refused).then(change -> moved(change, said)).start();
        tree.getTree().setFocus();
    }

    private void refused(Refusal refusal) {
        bar.show(MessageBar.Tone.WARNING, Failures.sentence(refusal));
        bar.action(WORDS.say("vocabulary.close"), this::forget);
    }

    private void moved(ConceptChange change, String said) {
        moved = change.activity();
        bar.show(MessageBar.Tone.INFO, moved.isEmpty() ? WORDS.say("vocabulary.nothing") : said);
        if (!moved.isEmpty()) {
            bar.action(WORDS.say("vocabulary.undo"), this::undo);
        }
        bar.action(WORDS.say("vocabulary.close"), this::forget);
    }

    /** Takes the last move back; the history keeps both. */
    private void undo() {
        if (!moved.isEmpty()) {
            String activity = moved;
            moved = "";
            OperationJob.of(workplace, WORDS.say("vocabulary.moving"),
                    new RevertChange(activity, WORDS.say("vocabulary.undone"))).in(tree.getControl()).finishing()
                    .otherwise(this::refused).then(report -> {
                        bar.show(MessageBar.Tone.INFO, WORDS.say("vocabulary.undone"));
                        bar.action(WORDS.say("vocabulary.close"), this::forget);
                    }).start();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("vocabulary.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        tree.getTree().setFocus();
    }

    /** Names, with a word where the concept stands in another place too. */
    private final class Labels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            Branch branch = (Branch) element;
            return branches.otherPlaces(branch) == 0 ? branches.title(branch)
                    : WORDS.say("vocabulary.elsewhere", "title", branches.title(branch));
        }

        @Override
        public Image getImage(Object element) {
            return Icons.kind(branches.label((Branch) element).kind());
        }
    }
}
