package org.practicecommons.ui.adoption;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Message;
import org.practicecommons.checks.adoption.AdoptionVerdict;
import org.practicecommons.checks.adoption.Standing;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Names;

/** What a practice has proven, adoption by adoption, and what is missing. Enter opens an adoption. */
final class StandingSection {

    private final Section section;
    private final Table table;
    private final Text why;
    private List<AdoptionVerdict> verdicts = List.of();
    private String missing = "";

    StandingSection(Composite parent, Consumer<RecordRef> open) {
        String heading = AdoptionView.WORDS.say("standing.heading");
        section = new Section(parent, heading);
        table = Names.give(new Table(section.lines(), SWT.SINGLE | SWT.FULL_SELECTION), heading);
        Columns.of(table).add(AdoptionView.WORDS.say("standing.adoption"), 55)
                .add(AdoptionView.WORDS.say("standing.result"), 30).add(AdoptionView.WORDS.say("standing.counts"), 15);
        why = Names.give(new Text(section.box(), SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
                AdoptionView.WORDS.say("standing.why"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, 2 * why.getLineHeight()).applyTo(why);
        table.addListener(SWT.Selection, event -> read());
        table.addListener(SWT.DefaultSelection, event -> {
            AdoptionVerdict chosen = verdicts.get(table.getSelectionIndex());
            open.accept(new RecordRef(chosen.adoption().iri(), ReadDossier.KIND,
                    chosen.adoption().in(Languages.ofWindow())));
        });
    }

    void show(Standing standing) {
        verdicts = standing.adoptions();
        missing = words(standing.missing());
        table.removeAll();
        for (AdoptionVerdict verdict : verdicts) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {
                (verdict.adopter().iri().isEmpty() ? verdict.adoption() : verdict.adopter()).in(Languages.ofWindow()),
                AdoptionView.WORDS.say("result." + verdict.result().name().toLowerCase(Locale.ROOT)),
                verdict.counts() ? String.valueOf(verdict.group()) : AdoptionView.WORDS.say("standing.not")});
        }
        section.say(standing.sentence().in(Languages.ofWindow()));
        read();
    }

    /** Why the chosen adoption counts or not; without one, what is missing. */
    private void read() {
        int chosen = table.getSelectionIndex();
        String reasons = chosen < 0 ? "" : words(verdicts.get(chosen).reasons());
        why.setText(Stream.of(reasons, missing).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
        why.setVisible(why.getCharCount() > 0);
        ((GridData) why.getLayoutData()).exclude = why.getCharCount() == 0;
        section.box().layout(true, true);
    }

    private static String words(List<Message> sentences) {
        return sentences.stream().map(sentence -> sentence.in(Languages.ofWindow())).collect(Collectors.joining("\n"));
    }

    void setFocus() {
        table.setFocus();
    }
}
