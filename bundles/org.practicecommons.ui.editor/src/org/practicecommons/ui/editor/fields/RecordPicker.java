package org.practicecommons.ui.editor.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.LangText;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.CompleteReference;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.NewRecord;
import org.practicecommons.operations.SaveRecord;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.ui.Asking;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.editor.model.Texts;
import org.practicecommons.ui.widgets.Suggestions;
import org.practicecommons.ui.widgets.Suggestions.Proposal;

/** A line to find a record by the beginning of its name, or to make a new one of that name at once. */
final class RecordPicker {

    private static final int PAUSE_MILLIS = 180;
    private static final int MOST = 12;

    private final FormContext form;
    private final Field field;
    private final Consumer<RecordLabel> take;
    private final Text text;
    private final Suggestions suggestions;
    private final Asking asking = new Asking();

    RecordPicker(Composite parent, FormContext form, Field field, Consumer<RecordLabel> take) {
        this.form = form;
        this.field = field;
        this.take = take;
        text = new Text(parent, SWT.SINGLE | SWT.BORDER);
        text.setMessage(FieldWidget.WORDS.say("reference.find"));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        suggestions = new Suggestions(text, PAUSE_MILLIS, this::complete);
    }

    Text widget() {
        return text;
    }

    private void complete(String typed) {
        String prefix = typed.strip();
        asking.forget();
        if (prefix.isEmpty()) {
            suggestions.close();
            return;
        }
        asking.ask(OperationJob.of(form.workplace(), FieldWidget.WORDS.say("reference.finding"),
                new CompleteReference(field, prefix, MOST)).in(text).quiet()
                .then(found -> {
                    if (text.getText().strip().equals(prefix)) {
                        suggestions.offer(proposals(prefix, found));
                    }
                }));
    }

    private List<Proposal> proposals(String prefix, List<RecordLabel> found) {
        Locale language = Languages.ofWindow();
        List<Proposal> result = new ArrayList<>();
        for (RecordLabel label : found) {
            result.add(new Proposal(Icons.kind(label.kind()), label.label(language), () -> chosen(label)));
        }
        for (Kind kind : field.targets()) {
            String words = FieldWidget.WORDS.say("reference.create", "title", prefix, "kind", kind.label(language));
            result.add(new Proposal(Icons.action("new"), words, () -> create(kind, prefix)));
        }
        return result;
    }

    private void chosen(RecordLabel label) {
        text.setText("");
        take.accept(label);
    }

    private void create(Kind kind, String title) {
        OperationJob.of(form.workplace(), FieldWidget.WORDS.say("reference.creating"), new NewRecord(kind.name()))
                .in(text).then(record -> save(record, title)).start();
    }

    private void save(EditableRecord record, String title) {
        Field name = record.kind().title();
        String language = form.session().language();
        Object value = Texts.with(record.root(), name, language, List.of(title));
        record.root().eSet(name.feature(), value);
        RecordLabel label = new RecordLabel(record.iri(), record.kind().name(), List.of(new LangText(title, language)),
                record.audience(), Instant.EPOCH);
        String why = FieldWidget.WORDS.say("reference.createdWhy", "field", field.label(Languages.ofWindow()));
        OperationJob.of(form.workplace(), FieldWidget.WORDS.say("reference.creating"), new SaveRecord(record, why))
                .in(text).then(result -> chosen(label)).start();
    }
}
