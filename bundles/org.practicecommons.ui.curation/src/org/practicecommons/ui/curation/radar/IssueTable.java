package org.practicecommons.ui.curation.radar;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.practicecommons.operations.EmergingIssue;
import org.practicecommons.search.RisingTerm;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.Names;

/** Issues by what they may be called, with how often they were asked for and how many new records say it. */
final class IssueTable {

    private static final Words WORDS = new Words(IssueTable.class);

    private final Table table;
    private final Consumer<Optional<EmergingIssue>> chosen;
    private List<EmergingIssue> issues = List.of();

    IssueTable(Composite parent, Consumer<Optional<EmergingIssue>> chosen) {
        this.chosen = chosen;
        Composite box = new Composite(parent, SWT.NONE);
        table = Names.give(new Table(box, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("issues.table"));
        Columns.of(table).add(WORDS.say("issues.name"), 44).addNumbers(WORDS.say("issues.asked"), 15)
                .add(WORDS.say("issues.last"), 24).addNumbers(WORDS.say("issues.said"), 17);
        table.addListener(SWT.Selection, event -> tell());
    }

    /** The first is chosen. */
    void show(List<EmergingIssue> found) {
        issues = found;
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Languages.ofWindow());
        table.removeAll();
        for (EmergingIssue issue : found) {
            int said = issue.wordings().stream().flatMap(wording -> wording.rising().stream())
                    .mapToInt(RisingTerm::records).max().orElse(0);
            new TableItem(table, SWT.NONE).setText(new String[] {issue.name().text(),
                issue.asked() == 0 ? "" : String.valueOf(issue.asked()), issue.lastAsked().map(days::format).orElse(""),
                said == 0 ? "" : String.valueOf(said)});
        }
        if (!found.isEmpty()) {
            table.setSelection(0);
        }
        tell();
    }

    private void tell() {
        int index = table.getSelectionIndex();
        chosen.accept(index < 0 ? Optional.empty() : Optional.of(issues.get(index)));
    }

    void setFocus() {
        table.setFocus();
    }
}
