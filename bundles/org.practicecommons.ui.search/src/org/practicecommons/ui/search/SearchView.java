package org.practicecommons.ui.search;

import java.text.NumberFormat;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.SearchRecords;
import org.practicecommons.operations.SimilarRecords;
import org.practicecommons.search.Hit;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.search.SearchResult;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpSought;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.SearchSought;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.EmptyState;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Rows;

/** Words above, facets at the left, hits at the right. Without words it shows what was changed last. */
public final class SearchView extends ViewPart implements SearchSought.TakesSearches {

    public static final String ID = SearchSought.VIEW;

    private static final int LETTERS = 50;
    private static final int LINES = 28;
    private static final Words WORDS = new Words(SearchView.class);

    private final SearchQuestion question = new SearchQuestion();
    private final Asking asking = new Asking();
    private Workplace workplace;
    private FacetWords words;
    private SearchBox box;
    private MeantLink meant;
    private SearchChoices choices;
    private Label summary;
    private Button more;
    private FacetTree facets;
    private ContentArea results;
    private HitTable hits;
    private WhyPane why;

    @Override
    public void createPartControl(Composite part) {
        workplace = getSite().getService(Workplace.class);
        words = new FacetWords(workplace);
        Composite parent = Rows.room(part, LETTERS, LINES);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).extendedMargins(0, 0, Look.SPACE, 0).applyTo(parent);
        createQuestion(parent);
        createSummary(parent);
        meant = new MeantLink(parent, (word, other) -> ask(question.words().replace(word, other)));
        SashForm sash = Look.onPaper(new SashForm(parent, SWT.HORIZONTAL));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createChoices(sash);
        createResults(sash);
        sash.setWeights(34, 66);
        workplace.watch(sash, changed -> search());
        search();
    }

    private void createQuestion(Composite parent) {
        Composite row = Rows.row(parent);
        box = new SearchBox(row, workplace, this::ask, () -> hits.control().setFocus());
        Rows.button(row, WORDS.say("search.button"), this::ask);
        Rows.button(row, WORDS.say("search.who"), () -> HelpSought.ask(getSite().getPage(), box.take()));
    }

    private void createSummary(Composite parent) {
        Composite row = Rows.row(parent);
        summary = Rows.summary(row);
        choices = new SearchChoices(row, question, workplace.home().searchesByMeaning(), this::search);
    }

    private void createChoices(Composite parent) {
        Composite left = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(left);
        facets = new FacetTree(left, words, (facet, value) -> {
            question.toggle(facet, value);
            search();
        });
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 120).applyTo(facets.control());
        new SavedPane(left, workplace, question::request, this::again);
    }

    @Override
    public void again(SearchRequest saved) {
        question.take(saved, workplace.home().searchesByMeaning());
        box.write(saved.words());
        box.take();
        search();
    }

    private void createResults(Composite parent) {
        results = new ContentArea(parent);
        Composite found = Look.onPaper(new Composite(results, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(found);
        hits = new HitTable(found, words, this::open);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(hits.control());
        why = new WhyPane(found, hit -> like(ref(hit)));
        hits.control().addListener(SWT.Selection, event -> why.show(hits.chosen().stream().findFirst().orElse(null)));
        more = Rows.button(Rows.buttons(found), "", this::more);
        more.setVisible(false);
        results.show(found);
        HitSelection chosen = new HitSelection(hits, SearchView::ref);
        getSite().setSelectionProvider(chosen);
        MenuManager menu = new MenuManager();
        hits.control().setMenu(menu.createContextMenu(hits.control()));
        getSite().registerContextMenu(menu, chosen);
    }

    private void more() {
        question.more();
        search();
    }

    /** Looks for those words. */
    public void ask(String typed) {
        box.write(typed);
        ask();
    }

    /** Looks for records of the same kind that say something like this one. */
    public void like(RecordRef record) {
        box.write("");
        box.take();
        question.like(record);
        search();
    }

    private void ask() {
        question.words(box.take());
        search(true);
    }

    private void search() {
        search(false);
    }

    /** @param typed whether these words were just asked for, and not another page or facet of the same */
    private void search(boolean typed) {
        asking.ask(OperationJob.of(workplace, WORDS.say("search.running"), operation(typed))
                .in(results).then(this::named).otherwise(this::refused));
    }

    private Operation<SearchResult> operation(boolean typed) {
        if (question.like().isPresent()) {
            return new SimilarRecords(question.like().get().iri(), question.request());
        }
        SearchRecords search = new SearchRecords(question.request());
        return typed ? search.asQuestion() : search;
    }

    /** Fetches the names of facet values before anything is shown, so that nobody reads addresses. */
    private void named(SearchResult result) {
        workplace.labels().fetch(words.records(result.facets()), results, () -> show(result));
    }

    private void show(SearchResult result) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Languages.ofWindow());
        String total = numbers.format(result.total());
        String text = question.like().map(record -> WORDS.say("like.found", "title", record.title()))
                .orElseGet(() -> question.words().isEmpty()
                        ? WORDS.say(result.total() == 1 ? "search.latestOne" : "search.latest", "count", total)
                        : WORDS.say(result.total() == 1 ? "search.foundOne" : "search.found", "count", total,
                                "millis", numbers.format(result.took().toMillis())));
        Rows.say(summary, result.notes().stream().filter(note -> !MeantLink.proposes(note))
                .map(note -> note.in(Languages.ofWindow()))
                .reduce(text, (all, note) -> all + "  " + note));
        meant.show(result.notes());
        choices.refresh();
        facets.show(result.facets());
        hits.show(result.hits());
        why.show(hits.chosen().stream().findFirst().orElse(null));
        long left = result.total() - result.hits().size();
        more.setText(WORDS.say("search.more", "count", numbers.format(Math.min(left, SearchQuestion.PAGE)),
                "total", total));
        Rows.reveal(more, left > 0);
        if (result.total() == 0) {
            nothing();
        } else {
            results.show(hits.control().getParent());
        }
    }

    private void nothing() {
        boolean asked = !question.words().isEmpty() || question.hasChoices() || question.like().isPresent();
        EmptyState empty = results.say(Icons.action("search"), WORDS.say(asked ? "empty.title" : "home.title"),
                WORDS.say(!asked ? "home.sentence" : question.hasChoices() ? "empty.choices"
                : question.like().isPresent() ? "like.none" : "empty.sentence"));
        if (question.hasChoices()) {
            empty.offer(WORDS.say("search.clear"), choices::clear);
        }
    }

    private void refused(Refusal refusal) {
        Rows.say(summary, "");
        results.fail(WORDS.say("refused.title"), Failures.sentence(refusal))
                .offer(WORDS.say("refused.again"), this::search);
    }

    private static RecordRef ref(Hit hit) {
        return new RecordRef(hit.iri(), hit.kind(), hit.title());
    }

    private void open(Hit hit) {
        Records.open(getSite().getPage(), ref(hit), hit.highlights());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("search.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        box.setFocus();
    }
}
