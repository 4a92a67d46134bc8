package org.practicecommons.ui.search.home;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.practicecommons.operations.Digest;
import org.practicecommons.operations.DiscardDraft;
import org.practicecommons.operations.Draft;
import org.practicecommons.operations.ListDrafts;
import org.practicecommons.operations.ListRecords;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.OwnFinding;
import org.practicecommons.operations.OwnFindings;
import org.practicecommons.operations.ReadDigest;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.SearchRequest;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Look;

/** The lists of the home page, each short, each asked for anew in the background when something has changed. */
final class HomeNews {

    private static final Words WORDS = HomePage.WORDS;
    private static final int MOST = 6;

    private final Composite parent;
    private final Workplace workplace;
    private final IWorkbenchPage page;
    private final Consumer<SearchRequest> again;
    private final Runnable changed;
    private final Asking askingLatest = new Asking();
    private final Asking askingNeeds = new Asking();
    private final Asking askingSearches = new Asking();
    private final Asking askingDrafts = new Asking();
    private final HomeList drafts;
    private final HomeList latest;
    private final HomeList needs;
    private final HomeList searches;

    /**
     * @param again makes a saved search once more
     * @param changed called when a list has become longer or shorter
     */
    HomeNews(Composite parent, Workplace workplace, IWorkbenchPage page, Consumer<SearchRequest> again,
            Runnable changed) {
        this.parent = parent;
        this.workplace = workplace;
        this.page = page;
        this.again = again;
        this.changed = changed;
        Composite mine = column(parent);
        Composite others = column(parent);
        drafts = new HomeList(mine, WORDS.say("drafts.title"));
        needs = new HomeList(mine, WORDS.say("needs.title"));
        latest = new HomeList(others, WORDS.say("latest.title"));
        searches = new HomeList(others, WORDS.say("searches.title"));
        for (HomeList list : List.of(drafts, latest, needs, searches)) {
            list.show(List.of(), WORDS.say("home.looking"));
        }
    }

    private static Composite column(Composite parent) {
        Composite column = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(0, 2 * Look.SPACE).applyTo(column);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
        return column;
    }

    void refresh() {
        listDrafts();
        askingLatest.ask(question(new ListRecords(new ListRequest("", "", 0, MOST, ListRequest.Order.MODIFIED)))
                .then(found -> show(latest, found.records().stream().map(this::latest).toList(), "latest.none")));
        askingNeeds.ask(question(new OwnFindings(MOST))
                .then(found -> show(needs, found.stream().map(this::need).toList(),
                        workplace.session().organisation().isEmpty() ? "needs.noOrganisation" : "needs.none")));
        askingSearches.ask(question(new ReadDigest(true))
                .then(digest -> show(searches, digest.searches().stream().filter(one -> !one.items().isEmpty())
                        .limit(MOST).map(this::search).toList(),
                        digest.searches().isEmpty() ? "searches.noneSaved" : "searches.none")));
    }

    private void listDrafts() {
        askingDrafts.ask(question(new ListDrafts())
                .then(found -> show(drafts, found.stream().limit(MOST).map(this::draft).toList(), "drafts.none")));
    }

    private <R> OperationJob<R> question(Operation<R> operation) {
        return OperationJob.of(workplace, WORDS.say("home.looking"), operation).in(parent).quiet();
    }

    private void show(HomeList list, List<HomeList.Line> lines, String nothing) {
        if (list.show(lines, WORDS.say(nothing))) {
            changed.run();
        }
    }

    private HomeList.Line draft(Draft draft) {
        String title = draft.title().isBlank() ? WORDS.say("drafts.untitled", "kind", kind(draft.kind()))
                : draft.title().replaceAll("\\s+", " ");
        String when = WORDS.say("drafts.when", "kind", kind(draft.kind()), "when",
                Moments.say(draft.saved(), Instant.now()));
        RecordRef ref = new RecordRef(draft.iri(), draft.kind(), draft.title());
        return new HomeList.Line(Icons.kind(draft.kind()), title, when, () -> Records.openKept(page, ref),
                WORDS.say("drafts.discard"), () -> discard(draft, title));
    }

    private void discard(Draft draft, String title) {
        String[] buttons = {WORDS.say("drafts.discard"), WORDS.say("drafts.keep")};
        int answer = new MessageDialog(parent.getShell(), WORDS.say("drafts.discardTitle"), null,
                WORDS.say("drafts.discardAsk", "title", title), MessageDialog.QUESTION, 1, buttons) {
            {
                setShellStyle(getShellStyle() | SWT.SHEET);
            }
        }.open();
        if (answer == 0) {
            OperationJob.of(workplace, WORDS.say("drafts.discarding"), new DiscardDraft(draft)).in(parent).finishing()
                    .then(done -> listDrafts()).start();
        }
    }

    private HomeList.Line latest(RecordLabel label) {
        return new HomeList.Line(Icons.kind(label.kind()), title(label), WORDS.say("latest.when", "kind",
                kind(label.kind()), "when", Moments.say(label.modified(), Instant.now())),
                () -> Records.open(page, ref(label)));
    }

    private HomeList.Line need(OwnFinding own) {
        String sentence = own.gravest().sentence().in(Languages.ofWindow());
        return new HomeList.Line(Icons.severity(own.gravest().severity()), title(own.record()),
                own.others() == 0 ? sentence
                        : WORDS.say("needs.more", "sentence", sentence, "count", own.others()),
                () -> Records.open(page, ref(own.record()), own.gravest()));
    }

    private HomeList.Line search(Digest.News news) {
        long fresh = news.items().stream().filter(Digest.Item::isNew).count();
        return new HomeList.Line(Icons.action("search"), news.search().name(), WORDS.say("searches.news", "new", fresh,
                "changed", news.items().size() - fresh), () -> again.accept(news.search().request()));
    }

    private String kind(String name) {
        return workplace.model().kind(name).map(known -> known.label(Languages.ofWindow())).orElse(name);
    }

    private static String title(RecordLabel label) {
        return label.label(Languages.ofWindow()).replaceAll("\\s+", " ");
    }

    private static RecordRef ref(RecordLabel label) {
        return new RecordRef(label.iri(), label.kind(), title(label));
    }
}
