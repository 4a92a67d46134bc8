package org.practicecommons.ui.curation.many;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.ChangeMany;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Asks which field of the chosen records is to change, and how, and says what would become of each. */
public final class ChangeDialog extends ManyDialog {

    private static final Words WORDS = new Words(ChangeDialog.class);
    private static final int SHOWN = 100;
    private static final List<String> LANGUAGES = List.of("en", "fr");

    /** What is done with the value. */
    private enum What {
        SET, ADD, REMOVE, REPLACE, EMPTY;

        /** Several values of a field that is one text for each language are one value in each. */
        boolean fits(Field field) {
            boolean several = field.many() && !(field.type() == FieldType.TEXT && field.uniqueLanguage());
            return several || this != ADD && this != REMOVE;
        }

        String sign() {
            return this == ADD ? "+=" : this == REMOVE ? "-=" : "=";
        }
    }

    private final List<RecordRef> records;
    private final List<Field> fields;
    private List<What> possible = List.of();
    private Combo field;
    private Combo what;
    private Combo language;
    private ValueField old;
    private ValueField value;

    public ChangeDialog(Shell shell, Workplace workplace, List<RecordRef> records) {
        super(shell, workplace, WORDS.say("change.title"), WORDS.say("change.message", "count", records.size()));
        this.records = List.copyOf(records);
        this.fields = common(workplace, records);
    }

    /** The fields that all these records have, without those that hold parts. */
    private static List<Field> common(Workplace workplace, List<RecordRef> records) {
        List<Kind> kinds = records.stream().map(RecordRef::kind).distinct()
                .flatMap(kind -> workplace.model().kind(kind).stream()).toList();
        return kinds.stream().limit(1).flatMap(kind -> kind.fields().stream())
                .filter(field -> field.type() != FieldType.PARTS)
                .filter(field -> kinds.stream().allMatch(kind -> kind.field(field.name())
                        .filter(other -> other.type() == field.type()).isPresent()))
                .sorted(Comparator.comparing(field -> field.label(Languages.ofWindow()))).toList();
    }

    @Override
    protected void createChoices(Composite form) {
        Composite row = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.SPACE, Look.GAP).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        field = choice(row, "change.field", fields, one -> one.label(Languages.ofWindow()));
        what = choice(row, "change.what", List.of(), What::name);
        language = choice(row, "change.language", LANGUAGES, Languages::name);
        old = new ValueField(form, WORDS.say("change.old"), workplace(), this::foresee);
        value = new ValueField(form, WORDS.say("change.value"), workplace(), this::foresee);
        language.select(Math.max(0, LANGUAGES.indexOf(Languages.ofWindow().getLanguage())));
        field.select(0);
        field.addListener(SWT.Selection, event -> chooseField());
        what.addListener(SWT.Selection, event -> arrange());
        language.addListener(SWT.Selection, event -> foresee());
        offer();
        arrangeLines();
        super.createChoices(form);
    }

    private static <T> Combo choice(Composite row, String key, List<T> values, Function<T, String> label) {
        Composite box = new Composite(row, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        new Label(box, SWT.NONE).setText(WORDS.say(key));
        Combo combo = Names.give(new Combo(box, SWT.DROP_DOWN | SWT.READ_ONLY), WORDS.say(key));
        combo.setItems(values.stream().map(label).toArray(String[]::new));
        GridDataFactory.fillDefaults().grab(true, false).hint(190, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private Field chosenField() {
        return fields.get(field.getSelectionIndex());
    }

    private What chosenWhat() {
        return possible.get(what.getSelectionIndex());
    }

    private void offer() {
        possible = List.of(What.values()).stream().filter(one -> one.fits(chosenField())).toList();
        what.setItems(possible.stream().map(one -> WORDS.say("change." + one.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new));
        what.select(0);
    }

    private void chooseField() {
        offer();
        arrange();
    }

    private void arrange() {
        arrangeLines();
        foresee();
    }

    private void arrangeLines() {
        old.show(chosenField(), chosenWhat() == What.REPLACE);
        value.show(chosenField(), chosenWhat() != What.EMPTY);
        boolean text = chosenField().type() == FieldType.TEXT;
        language.getParent().setVisible(text);
        ((GridData) language.getParent().getLayoutData()).exclude = !text;
        ((GridLayout) language.getParent().getParent().getLayout()).numColumns = text ? 3 : 2;
        field.getParent().getParent().getParent().layout(true, true);
    }

    @Override
    protected Optional<Operation<ManyChanged>> operation(boolean dryRun, String reason) {
        Optional<String> put = chosenWhat() == What.EMPTY ? Optional.of("") : value.value();
        Optional<String> instead = chosenWhat() == What.REPLACE ? old.value() : Optional.empty();
        boolean complete = put.isPresent() && (chosenWhat() != What.REPLACE || instead.isPresent());
        String tag = chosenField().type() == FieldType.TEXT ? "@" + LANGUAGES.get(language.getSelectionIndex()) : "";
        return complete ? Optional.of(new ChangeMany(
                ChangeMany.Which.these(records.stream().map(RecordRef::iri).toList()),
                chosenField().name() + tag + chosenWhat().sign() + put.get(), instead, SHOWN, dryRun, reason))
                : Optional.empty();
    }
}
