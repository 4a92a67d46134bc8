package org.practicecommons.ui.curation.query;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.operations.Operation;
import org.practicecommons.operations.QueryLimits;
import org.practicecommons.operations.WriteQueryFile;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.WriteFileDialog;

/** Writes the answer to a query as CSV, with more lines than are shown. */
final class SaveAnswerDialog extends WriteFileDialog {

    private static final Words WORDS = new Words(SaveAnswerDialog.class);

    private final String sparql;

    SaveAnswerDialog(Shell parent, Workplace workplace, String sparql) {
        super(parent, workplace, WORDS.say("query.csv.title"),
                WORDS.say("query.csv.message", "rows", QueryLimits.usual().rows()), "");
        this.sparql = sparql;
    }

    @Override
    protected boolean asksLanguage() {
        return false;
    }

    @Override
    protected Map<String, String> endings() {
        return Map.of("*.csv", WORDS.say("query.csv.table"));
    }

    @Override
    protected String fileHelp() {
        return WORDS.say("query.csv.help");
    }

    @Override
    protected String fileName() {
        return WORDS.say("query.csv.name");
    }

    @Override
    protected String done(Path file) {
        return WORDS.say("query.csv.done", "file", file);
    }

    @Override
    protected Operation<Path> writing(Locale reader, Path target) {
        return new WriteQueryFile(sparql, QueryLimits.usual(), target);
    }
}
