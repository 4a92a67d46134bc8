package org.practicecommons.ui.curation.radar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.operations.EmergingIssue;
import org.practicecommons.search.Hit;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;
import org.practicecommons.ui.widgets.Rows;

/** What is known of one issue: why it is thought to be one, its other wordings, what comes near, and what to do. */
final class IssueDetails {

    private static final Words WORDS = new Words(IssueDetails.class);
    private static final int LINES = 3;

    private final Workplace workplace;
    private final Label name;
    private final Text evidence;
    private final Table near;
    private final List<Button> actions = new ArrayList<>();
    private final Button define;
    private Optional<EmergingIssue> issue = Optional.empty();
    private List<Hit> hits = List.of();

    IssueDetails(Composite parent, Workplace workplace, Consumer<RecordRef> open, Consumer<EmergingIssue> defining,
            Consumer<EmergingIssue> calling, Consumer<EmergingIssue> asking, Consumer<EmergingIssue> dismissing) {
        this.workplace = workplace;
        Composite box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().extendedMargins(Look.SPACE, Look.SPACE, 0, 0).spacing(0, Look.GAP)
                .applyTo(box);
        name = Look.onPaper(new Label(box, SWT.WRAP));
        name.setFont(Look.bold());
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(name);
        evidence = Names.give(new Text(box, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                WORDS.say("issue.evidence"));
        GridDataFactory.fillDefaults().grab(true, false).hint(160, LINES * evidence.getLineHeight())
                .applyTo(evidence);
        evidence.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        near = createNear(box);
        near.addListener(SWT.DefaultSelection, event -> {
            Hit hit = hits.get(near.getSelectionIndex());
            open.accept(new RecordRef(hit.iri(), hit.kind(), hit.title()));
        });
        Composite buttons = Rows.buttons(box);
        define = action(buttons, "issue.define", defining);
        action(buttons, "issue.call", calling);
        action(buttons, "issue.who", asking);
        action(buttons, "issue.dismiss", dismissing);
        show(Optional.empty());
    }

    private static Table createNear(Composite box) {
        Composite lines = new Composite(box, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(lines);
        Table near = Names.give(new Table(lines, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("issue.near"));
        Columns.of(near).add(WORDS.say("issue.near"), 41).add(WORDS.say("issue.kind"), 18)
                .add(WORDS.say("issue.why"), 41);
        return near;
    }

    private Button action(Composite parent, String key, Consumer<EmergingIssue> work) {
        Button button = Rows.button(parent, WORDS.say(key), () -> issue.ifPresent(work));
        actions.add(button);
        return button;
    }

    void show(Optional<EmergingIssue> chosen) {
        issue = chosen;
        hits = new ArrayList<>();
        chosen.ifPresent(one -> {
            hits.addAll(one.records());
            hits.addAll(one.calls());
            hits.addAll(one.concepts());
        });
        name.setText(chosen.map(one -> one.name().text()).orElse("").replace("&", "&&"));
        evidence.setText(chosen.map(IssueDetails::words).orElse(""));
        actions.forEach(button -> button.setEnabled(chosen.isPresent()));
        define.setEnabled(chosen.filter(one -> one.namedBy().isEmpty()).isPresent());
        near.removeAll();
        for (Hit hit : hits) {
            TableItem item = new TableItem(near, SWT.NONE);
            item.setImage(0, Icons.kind(hit.kind()));
            item.setText(new String[] {hit.title(), workplace.model().kind(hit.kind())
                    .map(kind -> kind.label(Languages.ofWindow())).orElse(hit.kind()), hit.why().stream()
                    .map(why -> why.in(Languages.ofWindow())).findFirst().orElse("")});
        }
        name.getParent().layout(true, true);
    }

    private static String words(EmergingIssue issue) {
        List<String> lines = new ArrayList<>();
        issue.evidence().forEach(sentence -> lines.add(sentence.in(Languages.ofWindow())));
        if (issue.wordings().size() > 1) {
            lines.add(WORDS.say("issue.wordings", "wordings", issue.wordings().stream().skip(1)
                    .map(wording -> wording.text().text()).collect(Collectors.joining("; "))));
        }
        if (!issue.namedBy().isEmpty()) {
            lines.add(WORDS.say("issue.named"));
        } else if (!issue.concepts().isEmpty()) {
            lines.add(WORDS.say("issue.otherName", "concept", issue.concepts().getFirst().title()));
        }
        return String.join("\n", lines);
    }
}
