package org.practicecommons.ui;

import java.util.List;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.NewRecord;
import org.practicecommons.search.Highlight;

/** Opens records, from wherever they are named. */
public final class Records {

    /** The editor of all kinds. */
    public static final String EDITOR = "org.practicecommons.ui.editor.record";

    private static final Words WORDS = new Words(Records.class);

    /** An editor that can show what a search found in its record. */
    public interface ShowsMatches {

        /** @param matches the best first; nothing happens where there are none */
        void show(List<Highlight> matches);
    }

    /** An editor that can lead the user to the place that a finding speaks of. */
    public interface ShowsFindings {

        void show(Finding finding);

        /** Carries a fix out where it can be seen, undone and saved, as soon as the record is shown. */
        void mend(Finding finding, Fix fix);
    }

    /** An editor whose unsaved text can wait for another day. */
    public interface KeepsText {

        /** Keeps what is not saved, although the editor is about to be closed without saving. */
        void keepForLater();
    }

    private Records() {
    }

    public static void open(IWorkbenchPage page, RecordRef ref) {
        open(page, new RecordInput(ref));
    }

    /** Opens a record that a search found where it found it. */
    public static void open(IWorkbenchPage page, RecordRef ref, List<Highlight> matches) {
        if (open(page, new RecordInput(ref)) instanceof ShowsMatches editor) {
            editor.show(matches);
        }
    }

    /** Opens the record of a finding at its field. */
    public static void open(IWorkbenchPage page, RecordRef ref, Finding finding) {
        if (open(page, new RecordInput(ref)) instanceof ShowsFindings editor) {
            editor.show(finding);
        }
    }

    /**
     * Opens the record of a finding, or the one that the fix starts, with the changes of the fix made and not saved.
     */
    public static void mend(IWorkbenchPage page, Workplace workplace, RecordRef ref, Finding finding, Fix fix) {
        if (fix.startsRecord()) {
            OperationJob.of(workplace, WORDS.say("record.creating"), new NewRecord(fix.starts()))
                    .then(record -> mend(page, inputOf(record), finding, fix)).start();
        } else {
            mend(page, new RecordInput(ref), finding, fix);
        }
    }

    private static void mend(IWorkbenchPage page, RecordInput input, Finding finding, Fix fix) {
        if (open(page, input) instanceof ShowsFindings editor) {
            editor.mend(finding, fix);
        }
    }

    /** Opens a record with the unsaved text that was kept of it. */
    public static void openKept(IWorkbenchPage page, RecordRef ref) {
        open(page, RecordInput.ofKept(ref));
    }

    /** Opens an empty form for a new record of that kind. Nothing is kept until something is written. */
    public static void create(IWorkbenchPage page, Workplace workplace, Kind kind) {
        OperationJob.of(workplace, WORDS.say("record.creating"), new NewRecord(kind.name()))
                .then(record -> open(page, inputOf(record)))
                .start();
    }

    /** Opens the short form for a new record of that kind; keeps a draft of it from the first letters on. */
    public static void capture(IWorkbenchPage page, Workplace workplace, Kind kind) {
        OperationJob.of(workplace, WORDS.say("record.creating"), new NewRecord(kind.name()))
                .then(record -> open(page, RecordInput.toCapture(refOf(record), record)))
                .start();
    }

    private static RecordInput inputOf(EditableRecord record) {
        return new RecordInput(refOf(record), record);
    }

    private static RecordRef refOf(EditableRecord record) {
        Kind kind = record.kind();
        String title = WORDS.say("record.new", "kind", kind.label(Languages.ofWindow()));
        return new RecordRef(record.iri(), kind.name(), title);
    }

    private static IEditorPart open(IWorkbenchPage page, RecordInput input) {
        try {
            return page.openEditor(input, EDITOR);
        } catch (PartInitException bug) {
            Failures.show(bug);
            return null;
        }
    }
}
