package org.practicecommons.ui.search.who;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.FindHelp;
import org.practicecommons.operations.FindPartners;
import org.practicecommons.operations.Operation;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpSought;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** A problem in plain words above; below who can help, and what is known of the chosen one. */
public final class WhoView extends ViewPart implements HelpSought.TakesProblems {

    private static final int LETTERS = 40;
    private static final int LINES = 18;
    private static final Words WORDS = new Words(WhoView.class);
    private static final int MOST = 25;

    private final Asking asking = new Asking();
    private Workplace workplace;
    private Text problem;
    private Combo aim;
    private Label summary;
    private ContentArea area;
    private SashForm found;
    private HelperTable helpers;
    private HelperDetails details;

    @Override
    public void createPartControl(Composite part) {
        workplace = getSite().getService(Workplace.class);
        Composite parent = Rows.room(part, LETTERS, LINES);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).extendedMargins(0, 0, Look.SPACE, 0).applyTo(parent);
        createQuestion(parent);
        summary = Rows.summary(Rows.row(parent));
        area = new ContentArea(parent);
        found = Look.onPaper(new SashForm(area, SWT.VERTICAL));
        helpers = new HelperTable(found, workplace, helper -> details.show(helper), this::open);
        details = new HelperDetails(found, this::open);
        found.setWeights(46, 54);
        begin();
    }

    private void createQuestion(Composite parent) {
        Composite row = Rows.row(parent);
        problem = Names.give(new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
                WORDS.say("who.field"));
        problem.setMessage(WORDS.say("who.hint"));
        Rows.grow(problem);
        problem.addListener(SWT.DefaultSelection, event -> ask());
        aim = Names.give(new Combo(row, SWT.READ_ONLY), WORDS.say("who.aim"));
        aim.setItems(WORDS.say("who.title"), WORDS.say("partners.title"));
        aim.select(0);
        aim.addListener(SWT.Selection, event -> ask());
        Rows.button(row, WORDS.say("who.button"), this::ask);
    }

    @Override
    public void ask(String words) {
        problem.setText(words);
        aim.select(0);
        problem.setFocus();
        ask();
    }

    private void ask() {
        asking.forget();
        boolean partners = aim.getSelectionIndex() == 1;
        if (problem.getText().isBlank() && !partners) {
            begin();
            return;
        }
        Operation<FindHelp.Found> operation = partners ? new FindPartners(problem.getText(), MOST)
                : new FindHelp(problem.getText(), MOST).asQuestion();
        asking.ask(OperationJob.of(workplace, WORDS.say("who.looking"), operation).in(area).then(this::show)
                .otherwise(this::refused));
    }

    private void begin() {
        Rows.say(summary, "");
        area.say(Icons.action("help"), WORDS.say("who.title"), WORDS.say("who.sentence"));
    }

    private void show(FindHelp.Found answer) {
        int count = answer.helpers().size();
        String counted = count == 0 ? "" : answer.more() > 0
                ? WORDS.say("who.someOf", "shown", count, "total", count + answer.more())
                : WORDS.say(count == 1 ? "who.countOne" : "who.count", "count", count);
        Rows.say(summary, answer.notes().stream().map(note -> note.in(Languages.ofWindow()))
                .reduce(counted, (all, note) -> all + "  " + note).strip());
        helpers.show(answer.helpers());
        if (count == 0) {
            area.say(Icons.action("help"), WORDS.say("who.none"), WORDS.say("who.noneSentence"));
        } else {
            area.show(found);
        }
    }

    private void refused(Refusal refusal) {
        Rows.say(summary, "");
        area.fail(WORDS.say("who.failed"), Failures.sentence(refusal));
    }

    private void open(RecordLabel label) {
        Records.open(getSite().getPage(),
                new RecordRef(label.iri(), label.kind(), label.label(Languages.ofWindow())));
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("who.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        problem.setFocus();
    }
}
