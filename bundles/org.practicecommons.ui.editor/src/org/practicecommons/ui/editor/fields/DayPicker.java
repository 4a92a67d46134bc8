package org.practicecommons.ui.editor.fields;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.ui.widgets.Names;

/** A calendar under a button. Enter or a double click takes the day, Escape closes. */
final class DayPicker {

    private DayPicker() {
    }

    static void open(Control beside, Optional<LocalDate> chosen, String name, Consumer<LocalDate> take) {
        Shell shell = new Shell(beside.getShell(), SWT.TOOL | SWT.ON_TOP);
        GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(shell);
        DateTime calendar = Names.give(new DateTime(shell, SWT.CALENDAR), name);
        chosen.ifPresent(day -> calendar.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth()));
        Button done = new Button(shell, SWT.PUSH);
        done.setText(FieldWidget.WORDS.say("day.take"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(done);
        Runnable finish = () -> {
            LocalDate day = LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
            shell.close();
            take.accept(day);
        };
        done.addListener(SWT.Selection, event -> finish.run());
        calendar.addListener(SWT.DefaultSelection, event -> finish.run());
        shell.setDefaultButton(done);
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        shell.pack();
        Point below = beside.getParent().toDisplay(beside.getLocation());
        shell.setLocation(below.x, below.y + beside.getSize().y + 2);
        shell.open();
        calendar.setFocus();
    }
}
