package org.practicecommons.ui.curation.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.operations.ImportFiles;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Which files, and how their rows are to be read. */
final class ImportSource {

    private static final Words WORDS = new Words(ImportSource.class);
    /** Endings of foreign rows, which a mapping reads, and of what is packed. */
    private static final List<String> OTHERS = List.of("json", "jsonl", "gz");

    private final Composite box;
    private final org.eclipse.swt.widgets.List list;
    private final Combo layout;
    private final Button goodRows;
    private final Button remove;
    private final List<Path> files = new ArrayList<>();
    private final List<String> mappings = new ArrayList<>();
    private final Runnable changed;

    ImportSource(Composite parent, Runnable changed) {
        this.changed = changed;
        box = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.SPACE, Look.GAP).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        label("import.files");
        list = Names.give(new org.eclipse.swt.widgets.List(box, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL),
                WORDS.say("import.files"));
        GridDataFactory.fillDefaults().grab(true, false).hint(380, 4 * list.getItemHeight()).applyTo(list);
        Composite buttons = new Composite(box, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(buttons);
        button(buttons, "import.add", this::add);
        remove = button(buttons, "import.remove", this::remove);
        remove.setEnabled(false);
        list.addListener(SWT.Selection, event -> remove.setEnabled(list.getSelectionCount() > 0));
        label("import.layout");
        layout = Names.give(new Combo(box, SWT.READ_ONLY), WORDS.say("import.layout"), WORDS.say("import.layout.help"));
        layout.setToolTipText(WORDS.say("import.layout.help"));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(layout);
        layout.add(WORDS.say("import.ours"));
        ImportFiles.mappings().forEach(this::offer);
        layout.add(WORDS.say("import.own"));
        layout.select(0);
        layout.addListener(SWT.Selection, event -> chosen());
        new Label(box, SWT.NONE);
        goodRows = new Button(box, SWT.CHECK);
        goodRows.setText(WORDS.say("import.goodRows"));
        goodRows.addListener(SWT.Selection, event -> changed.run());
        GridDataFactory.fillDefaults().span(2, 1).applyTo(goodRows);
    }

    private void label(String key) {
        Label label = new Label(box, SWT.NONE);
        label.setText(WORDS.say(key));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(label);
    }

    private static Button button(Composite parent, String key, Runnable work) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(WORDS.say(key));
        button.addListener(SWT.Selection, event -> work.run());
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }

    private void offer(String mapping) {
        mappings.add(mapping);
        layout.add(WORDS.say("import.mapping", "name", Path.of(mapping).getFileName()), mappings.size());
    }

    private void chosen() {
        if (layout.getSelectionIndex() > mappings.size()) {
            FileDialog dialog = new FileDialog(box.getShell(), SWT.OPEN);
            dialog.setText(WORDS.say("import.own"));
            dialog.setFilterExtensions(new String[] {"*.json"});
            String file = dialog.open();
            if (file == null) {
                layout.select(0);
            } else {
                offer(file);
                layout.select(mappings.size());
            }
        }
        changed.run();
    }

    private void add() {
        FileDialog dialog = new FileDialog(box.getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(WORDS.say("import.choose"));
        dialog.setFilterNames(new String[] {WORDS.say("import.known"), WORDS.say("import.all")});
        dialog.setFilterExtensions(new String[] {Stream.concat(ImportFiles.endings().stream(), OTHERS.stream())
                .map(ending -> "*." + ending).collect(Collectors.joining(";")), "*"});
        if (dialog.open() != null) {
            add(Arrays.stream(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList());
        }
    }

    void add(List<Path> more) {
        more.stream().filter(file -> !files.contains(file)).forEach(file -> {
            files.add(file);
            list.add(file.toString());
        });
        changed.run();
    }

    private void remove() {
        int[] chosen = list.getSelectionIndices();
        for (int i = chosen.length - 1; i >= 0; i--) {
            files.remove(chosen[i]);
            list.remove(chosen[i]);
        }
        remove.setEnabled(false);
        changed.run();
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** The mapping of foreign rows; empty for files of our own formats. */
    Optional<String> mapping() {
        int index = layout.getSelectionIndex();
        return index <= 0 || index > mappings.size() ? Optional.empty() : Optional.of(mappings.get(index - 1));
    }

    /** Whether the good rows of tables are to come in although others are bad. */
    boolean goodRows() {
        return goodRows.getSelection();
    }

    void enable(boolean enabled) {
        list.setEnabled(enabled);
        layout.setEnabled(enabled);
        goodRows.setEnabled(enabled);
        box.setEnabled(enabled);
    }
}
