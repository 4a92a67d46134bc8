package org.practicecommons.ui.curation.many;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.practicecommons.operations.ApplyFixes;
import org.practicecommons.operations.ManyChanged;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/** Says what several fixes would change. */
public final class FixDialog extends ManyDialog {

    private static final Words WORDS = new Words(FixDialog.class);

    private final List<ApplyFixes.Chosen> chosen;

    public FixDialog(Shell shell, Workplace workplace, List<ApplyFixes.Chosen> chosen) {
        super(shell, workplace, WORDS.say("fix.title"), WORDS.say("fix.message"));
        this.chosen = List.copyOf(chosen);
    }

    @Override
    protected Optional<Operation<ManyChanged>> operation(boolean dryRun, String reason) {
        return Optional.of(new ApplyFixes(chosen, dryRun, reason));
    }
}
