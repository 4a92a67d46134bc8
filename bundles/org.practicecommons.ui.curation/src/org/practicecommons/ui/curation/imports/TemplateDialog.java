package org.practicecommons.ui.curation.imports;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.WriteTemplateFile;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.WriteFileDialog;

/** Writes an empty table for partners to fill in: of which kind, in which language, and where to. */
public final class TemplateDialog extends WriteFileDialog {

    private static final Words WORDS = new Words(TemplateDialog.class);

    private final Kind first;
    private final List<Kind> kinds;
    private Combo kind;

    public TemplateDialog(Shell parent, Workplace workplace) {
        super(parent, workplace, WORDS.say("template.title"), WORDS.say("template.message"), "");
        first = workplace.model().recordKinds().getFirst();
        kinds = workplace.model().recordKinds().stream()
                .sorted(Comparator.comparing(any -> any.label(Languages.ofWindow()))).toList();
    }

    @Override
    protected void ask(Composite form) {
        kind = combo(form, WORDS.say("template.kind"),
                kinds.stream().map(any -> any.label(Languages.ofWindow())).toList());
        kind.select(Math.max(0, kinds.indexOf(first)));
    }

    @Override
    protected Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        endings.put("*.xlsx", WORDS.say("template.workbook"));
        endings.put("*.csv", WORDS.say("template.table"));
        return endings;
    }

    @Override
    protected String fileHelp() {
        return WORDS.say("template.file.help");
    }

    @Override
    protected String fileName() {
        return kind.getText();
    }

    @Override
    protected String done(Path file) {
        return WORDS.say("template.done", "file", file);
    }

    @Override
    protected Operation<Path> writing(Locale reader, Path target) {
        return new WriteTemplateFile(kinds.get(kind.getSelectionIndex()).name(), reader, target);
    }
}
