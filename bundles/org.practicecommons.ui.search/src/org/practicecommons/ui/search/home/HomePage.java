package org.practicecommons.ui.search.home;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpSought;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.SearchSought;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.search.SearchView;
import org.practicecommons.ui.widgets.Debounce;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** Where one begins: a line to look in, a way to write, what waits unsaved, what needs a hand, and what is new. */
public final class HomePage extends EditorPart {

    public static final String ID = "org.practicecommons.ui.search.home";

    static final Words WORDS = new Words(HomePage.class);
    private static final String CAPTURE = "org.practicecommons.ui.editor.capture";
    private static final String RECORDS = "org.practicecommons.ui.explorer.view";
    private static final int PAUSE_MILLIS = 1_000;
    private static final int TWO_COLUMNS = 700;
    private static final int READABLE = 1_000;

    private Text question;
    private ScrolledComposite scroll;
    private Composite content;
    private Composite columns;
    private HomeNews news;
    private boolean arrangesSoon;
    private Welcome welcome;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        setTitleImage(Icons.action("home"));
    }

    @Override
    public void createPartControl(Composite parent) {
        Workplace workplace = getSite().getService(Workplace.class);
        scroll = Look.onPaper(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        content = Look.onPaper(new Composite(scroll, SWT.NONE));
        GridLayoutFactory.fillDefaults().margins(2 * Look.SPACE, 2 * Look.SPACE).spacing(0, 2 * Look.SPACE)
                .applyTo(content);
        scroll.setContent(content);
        Label title = Look.onPaper(new Label(content, SWT.WRAP));
        title.setText(workplace.home().community().replace("&", "&&"));
        title.setFont(Look.title());
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(title);
        welcome = new Welcome(content, this::run, this::toRecords, this::arrange);
        createQuestion();
        createWays();
        columns = Look.onPaper(new Composite(content, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(3 * Look.SPACE, 2 * Look.SPACE)
                .applyTo(columns);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(columns);
        news = new HomeNews(columns, workplace, getSite().getPage(), this::again, this::arrangeSoon);
        welcome.greet(workplace.home());
        scroll.addListener(SWT.Resize, event -> arrange());
        Debounce pause = new Debounce(content, PAUSE_MILLIS, news::refresh);
        workplace.watch(content, changed -> pause.touch());
    }

    private void createQuestion() {
        Composite row = Look.onPaper(new Composite(content, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.GAP, 3).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Label label = Look.onPaper(new Label(row, SWT.NONE));
        label.setText(WORDS.say("home.question"));
        GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
        question = Names.give(new Text(row, SWT.SEARCH | SWT.ICON_SEARCH), WORDS.say("home.question"));
        question.addListener(SWT.DefaultSelection, event -> search());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(question);
        Rows.button(row, WORDS.say("home.search"), this::search);
        Rows.button(row, WORDS.say("home.who"), () -> HelpSought.ask(getSite().getPage(), question.getText().strip()));
    }

    private void createWays() {
        Composite row = Rows.buttons(content);
        Rows.button(row, WORDS.say("home.capture"), () -> run(CAPTURE)).setImage(Icons.action("contribute"));
        Label why = Look.onPaper(new Label(row, SWT.NONE));
        why.setText(WORDS.say("home.captureWhy"));
        why.setForeground(Look.muted(row.getDisplay()));
    }

    private void run(String command) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException bug) {
            Failures.show(bug);
        }
    }

    private void toRecords() {
        try {
            getSite().getPage().showView(RECORDS);
        } catch (PartInitException bug) {
            Failures.show(bug);
        }
    }

    /** Shows the ways to begin. */
    void welcome() {
        welcome.show(true);
        scroll.setOrigin(0, 0);
    }

    /** Turns to finding, as the key for it does; answers the view, or null. */
    private SearchView toSearch() {
        run(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE);
        return getSite().getPage().findView(SearchView.ID) instanceof SearchView view ? view : null;
    }

    private void search() {
        String words = question.getText().strip();
        SearchView view = toSearch();
        if (view != null) {
            view.ask(words);
        }
    }

    private void again(SearchRequest saved) {
        SearchSought.ask(getSite().getPage(), saved);
    }

    /** Once for all the lists that come at the same time. */
    private void arrangeSoon() {
        if (!arrangesSoon) {
            arrangesSoon = true;
            scroll.getDisplay().asyncExec(() -> {
                arrangesSoon = false;
                if (!scroll.isDisposed()) {
                    arrange();
                }
            });
        }
    }

    /** Beside each other where there is room; no line so long that it is hard to read. */
    private void arrange() {
        int room = scroll.getClientArea().width;
        ((GridLayout) columns.getLayout()).numColumns = room < TWO_COLUMNS ? 1 : 2;
        ((GridLayout) content.getLayout()).marginRight = Math.max(0, room - READABLE);
        scroll.setMinHeight(content.computeSize(room, SWT.DEFAULT, true).y);
        content.layout(false, true);
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter != HelpText.class ? super.getAdapter(adapter)
                : adapter.cast(new HelpText(WORDS.say("home.name"), WORDS.say("home.help")));
    }

    @Override
    public void setFocus() {
        question.setFocus();
        news.refresh();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
