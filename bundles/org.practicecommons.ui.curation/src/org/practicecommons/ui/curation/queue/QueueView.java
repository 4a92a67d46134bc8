package org.practicecommons.ui.curation.queue;

import java.util.List;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.ApplyFixes;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.Queue;
import org.practicecommons.operations.ReadQueue;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.curation.many.FixDialog;
import org.practicecommons.ui.curation.many.ManyBar;
import org.practicecommons.ui.curation.twins.TwinsView;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.MessageBar;

/**
 * What needs a hand at the left, why the chosen lines do and what to do about it at the right. It is read anew when
 * somebody comes back to it or has done something here, and not at every save: each reading lets the graph take in the
 * latest saves, which costs disk.
 */
public final class QueueView extends ViewPart implements QueueDetails.Actions {

    public static final String ID = "org.practicecommons.ui.curation.queue";

    private static final Words WORDS = new Words(QueueView.class);
    private static final int MOST = 200;

    private Workplace workplace;
    private ManyBar bar;
    private Label summary;
    private ContentArea area;
    private SashForm found;
    private QueueTree tree;
    private QueueDetails details;
    private OperationJob<?> running;
    private boolean stale;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        Look.onPaper(parent);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).margins(0, Look.GAP).applyTo(parent);
        MessageBar message = new MessageBar(parent);
        createSummary(parent);
        area = new ContentArea(parent);
        bar = new ManyBar(message, workplace, area, this::look);
        found = Look.onPaper(new SashForm(area, SWT.HORIZONTAL));
        tree = new QueueTree(found, chosen -> details.show(chosen), this::open);
        details = new QueueDetails(found, tree::items, this);
        found.setWeights(62, 38);
        workplace.watch(area, changed -> stale = true);
        look();
    }

    private void createSummary(Composite parent) {
        Composite row = Look.row(parent, 2);
        summary = Look.summary(row);
        Button again = new Button(row, SWT.PUSH);
        again.setText(WORDS.say("queue.again"));
        again.addListener(SWT.Selection, event -> look());
    }

    private void say(String sentence) {
        summary.setText(sentence);
        summary.getParent().getParent().layout(true, true);
    }

    private void look() {
        if (running != null) {
            running.cancel();
        }
        stale = false;
        say(WORDS.say("queue.looking"));
        running = OperationJob.of(workplace, WORDS.say("queue.looking"), new ReadQueue(ReadQueue.MONTHS, MOST)).in(area)
                .then(this::show).otherwise(this::refused).start();
    }

    private void show(Queue queue) {
        List<Queue.Group> groups = queue.groups().stream().filter(group -> group.total() > 0).toList();
        say(groups.isEmpty() ? "" : WORDS.say("queue.total", "total",
                groups.stream().mapToLong(Queue.Group::total).sum()));
        tree.show(groups);
        if (groups.isEmpty()) {
            area.say(Icons.action("check"), WORDS.say("queue.none"), WORDS.say("queue.noneSentence"));
        } else {
            area.show(found);
        }
    }

    private void refused(Refusal refusal) {
        say("");
        area.fail(WORDS.say("queue.failed"), Failures.sentence(refusal));
    }

    @Override
    public void open(Queue.Item item) {
        if (item.twin().isPresent()) {
            openTwins(item);
        } else {
            item.finding().ifPresentOrElse(
                    finding -> Records.open(getSite().getPage(), ref(item.record()), finding),
                    () -> Records.open(getSite().getPage(), ref(item.record())));
        }
    }

    private void openTwins(Queue.Item item) {
        try {
            if (getSite().getPage().showView(TwinsView.ID) instanceof TwinsView twins) {
                twins.choose(item.record().iri(), item.twin().orElseThrow().iri());
            }
        } catch (PartInitException bug) {
            Failures.show(bug);
        }
    }

    private static RecordRef ref(RecordLabel label) {
        return new RecordRef(label.iri(), label.kind(), label.label(Languages.ofWindow()));
    }

    @Override
    public void mend(Queue.Item item, Fix fix) {
        Records.mend(getSite().getPage(), workplace, ref(item.record()), item.finding().orElseThrow(), fix);
    }

    @Override
    public void fix(List<ApplyFixes.Chosen> chosen) {
        FixDialog dialog = new FixDialog(getSite().getShell(), workplace, chosen);
        if (dialog.open() == Window.OK) {
            OperationJob.of(workplace, WORDS.say("queue.fixing"), dialog.decided()).in(area).finishing()
                    .then(this::fixed).start();
        }
    }

    private void fixed(ManyChanged many) {
        bar.show(many);
        look();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class
                ? adapter.cast(new HelpText(getPartName(), WORDS.say("queue.help"))) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (stale) {
            look();
        }
        if (area.isEmpty()) {
            area.setFocus();
        } else {
            tree.setFocus();
        }
    }
}
