package org.practicecommons.ui.editor.fields;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Moments;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Days, moments and numbers, typed as text. What cannot be understood stays in the field and is said beneath it. */
final class ParsedField extends FieldWidget {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private TypedText typed;
    private Label reading;

    ParsedField(FormContext form, EObject object, Field field) {
        super(form, object, field);
    }

    @Override
    protected void createControl(Composite parent) {
        Composite box = Look.onPaper(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        typed = new TypedText(box, false, form.session(), form.relayout(), this::typed);
        named(typed.widget());
        typed.widget().setMessage(switch (field.type()) {
            case DAY -> WORDS.say("day.form");
            case MOMENT -> WORDS.say("moment.form");
            default -> "";
        });
        GridData data = GridDataFactory.swtDefaults().hint(150, SWT.DEFAULT).create();
        typed.widget().setLayoutData(data);
        if (field.type() == FieldType.DAY) {
            Button picker = new Button(box, SWT.PUSH | SWT.FLAT);
            picker.setImage(Icons.action("calendar"));
            String name = WORDS.say("day.pick", "field", label());
            picker.setToolTipText(name);
            Names.give(picker, name);
            picker.addListener(SWT.Selection, event -> DayPicker.open(picker,
                    field.value(object).map(LocalDate.class::cast), name, day -> {
                        form.session().endRun();
                        change(day, "");
                    }));
        }
        reading = Look.onPaper(new Label(box, SWT.NONE));
        reading.setForeground(Look.muted(box.getDisplay()));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(reading);
    }

    private void typed(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            misunderstood("");
            change(null, field.name());
            return;
        }
        try {
            Object value = parse(text);
            misunderstood("");
            change(value, field.name());
        } catch (NumberFormatException | DateTimeException e) {
            misunderstood(WORDS.say(switch (field.type()) {
                case DAY -> "day.wrong";
                case MOMENT -> "moment.wrong";
                case INTEGER -> "integer.wrong";
                default -> "number.wrong";
            }, "text", text));
        }
    }

    private Object parse(String text) {
        return switch (field.type()) {
            case DAY -> LocalDate.parse(text);
            case MOMENT -> LocalDateTime.parse(text, MINUTE).atZone(ZoneId.systemDefault()).toInstant();
            case INTEGER -> Integer.valueOf(text.replaceAll("[\\s\\u00a0\\u202f]", ""));
            default -> new BigDecimal(text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
        };
    }

    private String format(Object value) {
        return switch (value) {
            case Instant moment -> MINUTE.format(moment.atZone(ZoneId.systemDefault()));
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    @Override
    protected void refresh() {
        Object value = field.value(object).orElse(null);
        String text = typed.widget().getText().strip();
        if (value == null ? !text.isEmpty() && understood(text) : !understood(text) || !value.equals(parse(text))) {
            typed.show(value == null ? "" : format(value));
            misunderstood("");
        }
        reading.setText(value instanceof LocalDate day ? Moments.day(day) : "");
        reading.getParent().layout();
    }

    private boolean understood(String text) {
        try {
            return !text.isEmpty() && parse(text) != null;
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    @Override
    public void focus() {
        typed.widget().setFocus();
    }
}
