package org.practicecommons.ui.editor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.HistoryItem;
import org.practicecommons.operations.RecordHistory;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.SelectedRecord;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Columns;
import org.practicecommons.ui.widgets.ContentArea;
import org.practicecommons.ui.widgets.Names;

/** What there is to know of the chosen record beside its fields: its address, who may see it, who changed it, why. */
public final class PropertiesView extends ViewPart {

    public static final String ID = "org.practicecommons.ui.editor.properties";

    private static final Words WORDS = RecordEditor.WORDS;

    private final Asking asking = new Asking();
    private Workplace workplace;
    private ContentArea area;
    private Table table;
    private RecordRef record;

    @Override
    public void createPartControl(Composite parent) {
        workplace = getSite().getService(Workplace.class);
        area = new ContentArea(parent);
        Composite lines = new Composite(area, SWT.NONE);
        table = Names.give(new Table(lines, SWT.SINGLE | SWT.FULL_SELECTION), WORDS.say("properties.name"));
        Columns.of(table).add(WORDS.say("properties.what"), 28).add(WORDS.say("properties.value"), 72);
        table.addListener(SWT.KeyDown, event -> {
            if (event.stateMask == SWT.MOD1 && Character.toLowerCase(event.keyCode) == 'c') {
                copy();
            }
        });
        area.say(Icons.state("info"), WORDS.say("properties.none"), WORDS.say("properties.choose"));
        new SelectedRecord(getSite().getPage(), area, this::follow).start();
        workplace.watch(area, iris -> {
            if (record != null && (iris.isEmpty() || iris.contains(record.iri()))) {
                follow(record);
            }
        });
    }

    private void follow(RecordRef ref) {
        record = ref;
        asking.ask(OperationJob.of(workplace, WORDS.say("properties.fetching"), new RecordHistory(ref.iri())).in(area)
                .quiet().then(this::show).otherwise(this::refused));
    }

    private void refused(Refusal refusal) {
        if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
            area.say(Icons.state("info"), WORDS.say("properties.nothing"), WORDS.say("properties.absent"));
        } else {
            area.fail(WORDS.say("properties.failed"), Failures.sentence(refusal));
        }
    }

    private void show(List<HistoryItem> history) {
        table.removeAll();
        HistoryItem last = history.getFirst();
        RecordLabel label = last.revision().label();
        Locale reader = Languages.ofWindow();
        line("properties.title", label.labels().isEmpty() ? record.title() : label.label(reader));
        line("properties.kind", workplace.model().kind(label.kind()).map((Kind kind) -> kind.label(reader))
                .orElse(label.kind()));
        line("properties.address", record.iri());
        line("properties.audience",
                WORDS.say("audience." + last.revision().audience().level().name().toLowerCase(Locale.ROOT)));
        line("properties.begun", told(history.getLast()));
        line("properties.changed", told(last));
        line("properties.why", last.why());
        line("properties.changes", String.valueOf(history.size()));
        area.show(table.getParent());
    }

    private static String told(HistoryItem item) {
        String when = Moments.say(item.revision().when(), Instant.now());
        return item.actorLabel().isEmpty() ? when
                : WORDS.say("properties.by", "when", when, "who", item.actorLabel());
    }

    private void line(String key, String value) {
        if (!value.isBlank()) {
            new TableItem(table, SWT.NONE).setText(new String[] {WORDS.say(key), value.replaceAll("\\s+", " ")});
        }
    }

    private void copy() {
        if (table.getSelectionCount() > 0) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {table.getSelection()[0].getText(1)},
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class ? adapter.cast(new HelpText(getPartName(), WORDS.say("properties.help")))
                : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        area.setFocus();
    }
}
