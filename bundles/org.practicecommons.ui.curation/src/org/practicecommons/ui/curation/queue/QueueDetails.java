package org.practicecommons.ui.curation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Fix;
import org.practicecommons.operations.ApplyFixes;
import org.practicecommons.operations.Queue;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.FixButtons;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** Why the chosen lines need a hand, and what can be done about it. */
final class QueueDetails {

    private static final Words WORDS = new Words(QueueDetails.class);
    private static final int LINES = 3;

    /** What the buttons do. */
    interface Actions {

        void open(Queue.Item item);

        /** In the form, where it can be seen before it is saved. */
        void mend(Queue.Item item, Fix fix);

        void fix(List<ApplyFixes.Chosen> chosen);
    }

    private final Composite box;
    private final Label title;
    private final Text why;
    private final FixButtons inForm;
    private final Button open;
    private final Button fixThese;
    private final Button fixAlike;
    private final Supplier<List<Queue.Item>> all;
    private List<Queue.Item> items = List.of();

    /** @param all what is listed at present */
    QueueDetails(Composite parent, Supplier<List<Queue.Item>> all, Actions actions) {
        this.all = all;
        box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(Look.SPACE, Look.SPACE, 0, 0).spacing(0, Look.GAP)
                .applyTo(box);
        title = Look.onPaper(new Label(box, SWT.WRAP));
        title.setFont(Look.bold());
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(title);
        why = Names.give(new Text(box, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), WORDS.say("queue.why"));
        GridDataFactory.fillDefaults().grab(true, true).hint(160, LINES * why.getLineHeight()).applyTo(why);
        why.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        inForm = new FixButtons(box, (finding, fix) -> actions.mend(items.getFirst(), fix));
        Composite row = Rows.buttons(box);
        fixThese = Rows.button(row, "", () -> actions.fix(chosen(items, Optional.empty())));
        fixAlike = Rows.button(row, "", () -> actions.fix(alike()));
        open = Rows.button(row, "", () -> actions.open(items.getFirst()));
        show(List.of());
    }

    void show(List<Queue.Item> chosen) {
        items = chosen;
        Optional<Queue.Item> only = chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
        title.setText(only.map(QueueTree::title).orElseGet(() -> chosen.isEmpty() ? WORDS.say("queue.choose")
                : WORDS.say("queue.chosen", "count", chosen.size())).replace("&", "&&"));
        why.setText(chosen.stream().map(item -> item.why().in(Languages.ofWindow())).distinct()
                .collect(Collectors.joining("\n")));
        inForm.show(only.flatMap(Queue.Item::finding));
        int these = chosen(chosen, Optional.empty()).size();
        fixThese.setText(WORDS.say("queue.fixThese", "count", these));
        Rows.reveal(fixThese, these > 1);
        int alike = alike().size();
        fixAlike.setText(WORDS.say("queue.fixAlike", "count", alike));
        Rows.reveal(fixAlike, alike > these);
        open.setText(WORDS.say(only.filter(item -> item.twin().isPresent()).isPresent() ? "queue.openTwins"
                : "queue.open"));
        Rows.reveal(open, only.isPresent());
        box.layout(true, true);
    }

    /** What mends them without leaving something to write; of each the likeliest, or the one of that name. */
    private static List<ApplyFixes.Chosen> chosen(List<Queue.Item> items, Optional<String> code) {
        List<ApplyFixes.Chosen> chosen = new ArrayList<>();
        items.forEach(item -> fixes(item).filter(fix -> code.isEmpty() || fix.code().equals(code.get())).findFirst()
                .ifPresent(fix -> chosen.add(new ApplyFixes.Chosen(item.record().iri(), fix.id()))));
        return chosen;
    }

    private static Stream<Fix> fixes(Queue.Item item) {
        return item.finding().stream().flatMap(finding -> finding.fixes().stream()).filter(ApplyFixes::isForMany);
    }

    /** All that is listed and mended as the first of the chosen ones is. */
    private List<ApplyFixes.Chosen> alike() {
        return items.stream().flatMap(QueueDetails::fixes).findFirst()
                .map(fix -> chosen(all.get(), Optional.of(fix.code()))).orElse(List.of());
    }
}
