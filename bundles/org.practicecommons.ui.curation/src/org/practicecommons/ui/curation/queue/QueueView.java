package org.practicecommons.ui.curation.queue;

import java.util.List;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.ui.PartInitException;
import org.practicecommons.base.Fix;
import org.practicecommons.operations.ApplyFixes;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.Queue;
import org.practicecommons.operations.ReadQueue;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.AnswerView;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.curation.many.FixDialog;
import org.practicecommons.ui.curation.many.ManyBar;
import org.practicecommons.ui.curation.twins.TwinsView;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Look;

/**
 * What needs a hand at the left, why the chosen lines do and what to do about it at the right. It is read anew when
 * somebody comes back to it or has done something here, and not at every save: each reading lets the graph take in the
 * latest saves, which costs disk.
 */
public final class QueueView extends AnswerView implements QueueDetails.Actions {

    public static final String ID = "org.practicecommons.ui.curation.queue";

    private static final Words WORDS = new Words(QueueView.class);
    private static final int MOST = 200;

    private ManyBar changed;
    private SashForm found;
    private QueueTree tree;
    private QueueDetails details;
    private boolean stale;

    public QueueView() {
        super(WORDS.say("queue.help"), WORDS.say("queue.failed"));
    }

    @Override
    protected void createButtons() {
        button(WORDS.say("queue.again"), this::look);
    }

    @Override
    protected void createAnswer(ContentArea into) {
        changed = new ManyBar(bar(), workplace(), into, this::look);
        found = Look.onPaper(new SashForm(into, SWT.HORIZONTAL));
        tree = new QueueTree(found, chosen -> details.show(chosen), this::open);
        details = new QueueDetails(found, tree::items, this);
        found.setWeights(62, 38);
        workplace().watch(into, records -> stale = true);
        look();
    }

    private void look() {
        stale = false;
        say(WORDS.say("queue.looking"));
        ask(WORDS.say("queue.looking"), new ReadQueue(ReadQueue.MONTHS, MOST), this::show);
    }

    private void show(Queue queue) {
        List<Queue.Group> groups = queue.groups().stream().filter(group -> group.total() > 0).toList();
        say(groups.isEmpty() ? "" : WORDS.say("queue.total", "total",
                groups.stream().mapToLong(Queue.Group::total).sum()));
        tree.show(groups);
        if (groups.isEmpty()) {
            area().say(Icons.action("check"), WORDS.say("queue.none"), WORDS.say("queue.noneSentence"));
        } else {
            area().show(found);
        }
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
        Records.mend(getSite().getPage(), workplace(), ref(item.record()), item.finding().orElseThrow(), fix);
    }

    @Override
    public void fix(List<ApplyFixes.Chosen> chosen) {
        FixDialog dialog = new FixDialog(getSite().getShell(), workplace(), chosen);
        if (dialog.open() == Window.OK) {
            work(WORDS.say("queue.fixing"), dialog.decided(), this::fixed);
        }
    }

    private void fixed(ManyChanged many) {
        changed.show(many);
        look();
    }

    @Override
    public void setFocus() {
        if (stale) {
            look();
        }
        if (area().isEmpty()) {
            super.setFocus();
        } else {
            tree.setFocus();
        }
    }
}
