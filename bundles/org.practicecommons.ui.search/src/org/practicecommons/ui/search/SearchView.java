package org.practicecommons.ui.search;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchResult;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.EmptyState;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Words above, facets at the left, hits at the right. Without words it shows what was changed last. */
public final class SearchView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.search.view";

    private static final Words WORDS = new Words(SearchView.class);
    private static final List<String> LANGUAGES = List.of("", "en", "fr");
    private static final List<SearchMode> MODES =
            List.of(SearchMode.HYBRID, SearchMode.KEYWORD, SearchMode.SEMANTIC);

    private final SearchQuestion question = new SearchQuestion();
    private Workplace workplace;
    private FacetWords words;
    private Text field;
    private Combo language;
    private Label summary;
    private Button clear;
    private Button more;
    private FacetTree facets;
    private Composite results;
    private StackLayout stack;
    private HitTable hits;
    private WhyPane why;
    private EmptyState empty;
    private OperationJob<?> running;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        words = new FacetWords(workplace);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).extendedMargins(0, 0, Look.SPACE, 0).applyTo(parent);
        createQuestion(parent);
        createSummary(parent);
        SashForm sash = Look.onPaper(new SashForm(parent, SWT.HORIZONTAL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        facets = new FacetTree(sash, words, (facet, value) -> {
            question.toggle(facet, value);
            search();
        });
        createResults(sash);
        sash.setWeights(34, 66);
        workplace.watch(sash, changed -> search());
        search();
    }

    private void createQuestion(Composite parent) {
        Composite row = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(Look.SPACE, Look.SPACE, 0, 0)
                .spacing(Look.GAP, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        field = Names.give(new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), WORDS.say("search.field"));
        field.setMessage(WORDS.say("search.hint"));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(160, SWT.DEFAULT)
                .applyTo(field);
        field.addListener(SWT.DefaultSelection, event -> ask());
        field.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                hits.control().setFocus();
            }
        });
        Button go = new Button(row, SWT.PUSH);
        go.setText(WORDS.say("search.button"));
        go.addListener(SWT.Selection, event -> ask());
    }

    private void createSummary(Composite parent) {
        Composite row = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(Look.SPACE, Look.SPACE, 0, 0)
                .spacing(Look.GAP, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        summary = Look.onPaper(new Label(row, SWT.WRAP));
        summary.setForeground(Look.muted(row.getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(160, SWT.DEFAULT)
                .applyTo(summary);
        createMode(row);
        language = Names.give(new Combo(row, SWT.READ_ONLY), WORDS.say("search.language"));
        LANGUAGES.forEach(tag -> language.add(tag.isEmpty() ? WORDS.say("search.anyLanguage") : Languages.name(tag)));
        language.select(0);
        language.addListener(SWT.Selection, event -> {
            question.language(LANGUAGES.get(language.getSelectionIndex()));
            search();
        });
        clear = new Button(row, SWT.PUSH);
        clear.setText(WORDS.say("search.clear"));
        clear.addListener(SWT.Selection, event -> {
            question.clearChoices();
            language.select(0);
            search();
        });
        GridDataFactory.swtDefaults().exclude(true).applyTo(clear);
        clear.setVisible(false);
    }

    /** Where nothing computes meaning there is nothing to choose. */
    private void createMode(Composite row) {
        Combo mode = Names.give(new Combo(row, SWT.READ_ONLY), WORDS.say("search.mode"));
        MODES.forEach(each -> mode.add(WORDS.say("mode." + each.name().toLowerCase(Locale.ROOT))));
        boolean offered = workplace.home().searchesByMeaning();
        question.mode(offered ? SearchMode.HYBRID : SearchMode.KEYWORD);
        mode.select(0);
        mode.setVisible(offered);
        GridDataFactory.swtDefaults().exclude(!offered).applyTo(mode);
        mode.addListener(SWT.Selection, event -> {
            question.mode(MODES.get(mode.getSelectionIndex()));
            search();
        });
    }

    private void createResults(Composite parent) {
        results = Look.onPaper(new Composite(parent, SWT.NONE));
        stack = new StackLayout();
        results.setLayout(stack);
        Composite found = Look.onPaper(new Composite(results, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(found);
        hits = new HitTable(found, words, this::open);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(hits.control());
        why = new WhyPane(found);
        hits.control().addListener(SWT.Selection, event -> why.show(hits.chosen()));
        more = new Button(found, SWT.PUSH);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).exclude(true).applyTo(more);
        more.addListener(SWT.Selection, event -> {
            question.more();
            search();
        });
        empty = new EmptyState(results);
        stack.topControl = found;
        getSite().setSelectionProvider(new HitSelection(hits, SearchView::ref));
    }

    /** Looks for those words. */
    public void ask(String typed) {
        field.setText(typed);
        ask();
    }

    private void ask() {
        question.words(field.getText().strip());
        search(true);
    }

    private void search() {
        search(false);
    }

    /** @param typed whether these words were just asked for, and not another page or facet of the same */
    private void search(boolean typed) {
        if (running != null) {
            running.cancel();
        }
        SearchRecords search = new SearchRecords(question.request());
        running = OperationJob.of(workplace, WORDS.say("search.running"), typed ? search.asQuestion() : search)
                .in(results).then(this::named).otherwise(this::refused).start();
    }

    /** Fetches the names of facet values before anything is shown, so that nobody reads addresses. */
    private void named(SearchResult result) {
        workplace.labels().fetch(words.records(result.facets()), results, () -> show(result));
    }

    private void show(SearchResult result) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Languages.ofWindow());
        String total = numbers.format(result.total());
        String text = question.words().isEmpty() ? WORDS.say("search.latest", "count", total)
                : WORDS.say(result.total() == 1 ? "search.foundOne" : "search.found", "count", total,
                        "millis", numbers.format(result.took().toMillis()));
        summary.setText(result.notes().stream().map(note -> note.in(Languages.ofWindow()))
                .reduce(text, (all, note) -> all + "  " + note).replace("&", "&&"));
        reveal(clear, question.hasChoices());
        facets.show(result.facets());
        hits.show(result.hits());
        why.show(hits.chosen());
        long left = result.total() - result.hits().size();
        more.setText(WORDS.say("search.more", "count", numbers.format(Math.min(left, SearchQuestion.PAGE)),
                "total", total));
        reveal(more, left > 0);
        if (result.total() == 0) {
            nothing();
        } else {
            top(hits.control().getParent());
        }
    }

    private void nothing() {
        boolean asked = !question.words().isEmpty() || question.hasChoices();
        empty.say(Icons.action("search"), WORDS.say(asked ? "empty.title" : "home.title"),
                WORDS.say(!asked ? "home.sentence" : question.hasChoices() ? "empty.choices" : "empty.sentence"));
        if (question.hasChoices()) {
            empty.offer(WORDS.say("search.clear"), () -> clear.notifyListeners(SWT.Selection, null));
        }
        top(empty);
    }

    private void refused(Refusal refusal) {
        summary.setText("");
        empty.say(Icons.state("error"), WORDS.say("refused.title"), Failures.sentence(refusal))
                .offer(WORDS.say("refused.again"), this::search);
        top(empty);
    }

    private void top(Control control) {
        stack.topControl = control;
        results.layout(true, true);
    }

    private static void reveal(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
        control.getParent().getParent().layout(true, true);
    }

    private static RecordRef ref(Hit hit) {
        return new RecordRef(hit.iri(), hit.kind(), hit.title());
    }

    private void open(Hit hit) {
        Records.open(getSite().getPage(), ref(hit));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("search.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        field.setFocus();
    }
}
