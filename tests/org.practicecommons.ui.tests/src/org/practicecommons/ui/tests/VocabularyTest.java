package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.base.Message;
import org.practicecommons.operations.Operation;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.explorer.concepts.VocabularyView;

/** Somebody drags concepts to where they belong, or does the same with the keyboard. */
class VocabularyTest extends AtTheDesk {

    private static final Words WORDS = new Words(VocabularyView.class);

    private IViewPart view;
    private Combo choice;
    private Tree tree;

    private void aVocabularyOfOnesOwn(String scheme) throws PartInitException {
        desk.explorer().createNew("ConceptScheme").type("title", "en", scheme).save("");
        concept("Driftwood", scheme);
        concept("Flotsam", scheme);
        concept("Jetsam", scheme);
        desk.closeEditors();
        view = desk.page().showView(VocabularyView.ID);
        Until.quiet();
        choice = Controls.named(desk.shell(), Combo.class, WORDS.say("vocabulary.scheme"));
        Until.is("the vocabulary", () -> choice.indexOf(scheme) >= 0);
        Controls.choose(choice, scheme);
        Until.quiet(); // another one may have as many
        tree = Controls.named(desk.shell(), Tree.class, WORDS.say("vocabulary.name"));
        Until.is("its concepts", () -> tree.getItemCount() == 3);
    }

    private void concept(String name, String scheme) {
        desk.explorer().createNew("Concept").type("prefLabel", "en", name).pick("inScheme", scheme, scheme).save("");
    }

    @AfterEach
    void close() {
        desk.page().hideView(view);
    }

    private TreeItem line(String name) {
        return Until.found(name, () -> Arrays.stream(tree.getItems()).filter(item -> item.getText().equals(name))
                .findFirst().orElse(null));
    }

    private boolean says(String sentence) {
        return Controls.first(desk.shell(), Label.class, label -> label.getText().contains(sentence)) != null;
    }

    private void drop(TreeItem what, TreeItem onto) {
        Drops.on((DropTarget) tree.getData(DND.DROP_TARGET_KEY), onto, new StructuredSelection(what.getData()));
    }

    private void press(String command, TreeItem at) {
        desk.page().activate(view);
        tree.setSelection(at);
        Controls.tell(tree, SWT.Selection);
        desk.command(command, Map.of());
    }

    @Test
    void oneIsDraggedUnderAnotherAndTakenBackAndACircleIsRefused() throws PartInitException {
        aVocabularyOfOnesOwn("Drifting things");
        drop(line("Driftwood"), line("Flotsam"));
        Until.is("the move", () -> tree.getItemCount() == 2);
        Event open = new Event();
        open.item = line("Flotsam");
        tree.notifyListeners(SWT.Expand, open);
        line("Flotsam").setExpanded(true);
        desk.picture("vocabulary");
        String refused = Message.of(Operation.class, "concept.circle", "label", "Flotsam", "under", "Flotsam")
                .in(desk.language());
        drop(line("Flotsam"), line("Flotsam"));
        Until.is("the refusal", () -> says(refused));
        desk.picture("vocabulary-refused");
        assertEquals(2, tree.getItemCount());
        desk.page().activate(view);
        desk.command(IWorkbenchCommandConstants.EDIT_UNDO, Map.of());
        Until.is("the move to be taken back", () -> tree.getItemCount() == 3);
    }

    @Test
    void theKeyboardDoesTheSame() throws PartInitException {
        aVocabularyOfOnesOwn("Things adrift");
        press(IWorkbenchCommandConstants.EDIT_CUT, line("Jetsam"));
        assertTrue(says("Ctrl+V"));
        press(IWorkbenchCommandConstants.EDIT_PASTE, line("Flotsam"));
        Until.is("the move", () -> tree.getItemCount() == 2);
        assertTrue(says(WORDS.say("vocabulary.moved", "titles", WORDS.say("vocabulary.title", "title", "Jetsam"),
                "under", "Flotsam")));
    }

    @Test
    void whatWasCutStaysWhereItIsOnceAnotherVocabularyIsShown() throws PartInitException {
        aVocabularyOfOnesOwn("Things ashore");
        press(IWorkbenchCommandConstants.EDIT_CUT, line("Jetsam"));
        assertTrue(says("Ctrl+V"));
        Controls.choose(choice, choice.getItem(choice.getSelectionIndex() == 0 ? 1 : 0));
        Until.quiet();
        assertFalse(says("Ctrl+V"));
    }
}
