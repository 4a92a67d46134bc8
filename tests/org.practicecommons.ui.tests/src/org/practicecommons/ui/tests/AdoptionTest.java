package org.practicecommons.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.adoption.Dossier;
import org.practicecommons.checks.adoption.Standing;
import org.practicecommons.operations.FindStanding;
import org.practicecommons.operations.LabelsOf;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.ui.RecordInput;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.adoption.AdoptionView;

/** Somebody takes over a practice of others, and looks at how practices spread. */
class AdoptionTest extends AtTheDesk {

    private static final Words WORDS = new Words(AdoptionView.class);
    private static final String ADOPT = "org.practicecommons.ui.adoption.adopt";

    @AfterEach
    void turnBack() {
        desk.explorer().filter("");
        desk.turnTo("contribute");
    }

    private static Button button(Shell dialog, String label) {
        return Controls.button(dialog, label.replace("&", ""));
    }

    private static void next(Shell dialog) {
        Controls.press(button(dialog, IDialogConstants.NEXT_LABEL));
        Until.quiet();
    }

    @Test
    void anAdoptionIsStartedInThreeSteps() {
        EditorPage form = desk.explorer().createNew("Practice").type("title", "en", "Ramps by the river");
        form.save("");
        desk.explorer().choose("Practice", "Ramps by the river");
        desk.inDialog(WORDS.say("adopt.title"), this::goThrough);
        desk.command(ADOPT, Map.of());
        Until.is("the form of the adoption", () -> desk.page().getActiveEditor() != null
                && ((RecordInput) desk.page().getActiveEditor().getEditorInput()).ref().kind().equals("Adoption"));
        EditorPage adoption = desk.editor();
        desk.picture("adoption-form");
        Dossier dossier = desk.beside(new ReadDossier(adoption.iri()));
        assertEquals(1, dossier.questions().size() - dossier.open().size());
        assertEquals(100, dossier.whole().percent());
        assertTrue(adoption.title().startsWith("Ramps by the river"), adoption.title());
    }

    /** The organisation acted for is proposed; the settings are compared; one question is answered. */
    private void goThrough(Shell dialog) {
        Button finish = button(dialog, IDialogConstants.FINISH_LABEL);
        Until.is("the proposed adopter", finish::isEnabled);
        Controls.press(Controls.button(dialog, WORDS.say("adopter.own")));
        desk.pictureNow("adoption-who");
        next(dialog);
        Table settings = Until.found("the settings",
                () -> Controls.named(dialog, Table.class, WORDS.say("settings.title")));
        Until.is("seven aspects", () -> settings.getItemCount() == 7);
        desk.pictureNow("adoption-settings");
        next(dialog);
        Combo first = Until.found("the first question", () -> Controls.first(dialog, Combo.class, any -> true));
        first.select(1);
        desk.pictureNow("adoption-questions");
        Controls.press(finish);
    }

    @Test
    void onlyPracticesAreAdopted() {
        desk.explorer().createNew("Place").type("name", "en", "Nobody adopts a place").save("");
        desk.explorer().choose("Place", "Nobody adopts a place");
        assertFalse(desk.isEnabled(ADOPT));
    }

    /** What the arrow keys came to rest on is told to other views half a second later. */
    @Test
    void aChoiceWithTheArrowKeysCountsEvenWhereItsListIsLeftAtOnce() throws PartInitException {
        String walks = desk.workplace().home().baseIri() + "5a3e0c01-7d41-4a6e-9a10-000000000050";
        String title = desk.beside(new LabelsOf(List.of(walks))).get(walks).label(desk.language());
        desk.page().showView(AdoptionView.ID);
        ExplorerPage explorer = desk.explorer();
        explorer.filter(title);
        explorer.arrowTo("Practice", title.substring(0, 20));
        desk.page().showView(AdoptionView.ID);
        Until.found("what it has proven",
                () -> Controls.named(desk.shell(), Table.class, WORDS.say("standing.heading")));
        explorer.filter("");
    }

    @Test
    void theViewSaysWhatAPracticeHasProvenAndWhere() throws PartInitException {
        String walks = desk.workplace().home().baseIri() + "5a3e0c01-7d41-4a6e-9a10-000000000050";
        String title = desk.beside(new LabelsOf(List.of(walks))).get(walks).label(desk.language());
        Standing standing = desk.beside(new FindStanding(walks));
        assertFalse(standing.adoptions().isEmpty());
        desk.turnTo("curate");
        desk.page().showView(AdoptionView.ID);
        Until.quiet();
        desk.picture("adoption-nothing");
        desk.explorer().filter(title);
        desk.explorer().choose("Practice", title.substring(0, 20));
        desk.page().showView(AdoptionView.ID);
        Table proven = Until.found("what it has proven",
                () -> Controls.named(desk.shell(), Table.class, WORDS.say("standing.heading")));
        Until.is("all adoptions", () -> proven.getItemCount() == standing.adoptions().size());
        String sentence = standing.sentence().in(desk.language());
        assertTrue(Controls.all(desk.shell(), Label.class).stream()
                .anyMatch(label -> label.isVisible() && label.getText().equals(sentence)), sentence);
        Tree tree = Controls.named(desk.shell(), Tree.class, WORDS.say("genealogy.heading"));
        TreeItem adoption = tree.getItem(tree.getItemCount() - 1).getItem(0);
        String adopter = adoption.getText();
        tree.setSelection(adoption);
        Controls.tell(tree, SWT.Selection);
        Tree dossier = Controls.named(desk.shell(), Tree.class, WORDS.say("dossier.heading"));
        Until.is("the dossier", () -> dossier.getItemCount() > 0);
        proven.setSelection(0);
        Controls.tell(proven, SWT.Selection);
        desk.picture("adoption-view");
        Controls.tell(tree, SWT.DefaultSelection);
        Dossier opened = desk.beside(new ReadDossier(desk.editor().iri()));
        assertTrue(standing.adoptions().stream().anyMatch(verdict -> verdict.adopter().in(desk.language())
                .equals(adopter) && verdict.adoption().equals(opened.adoption())), adopter);
    }
}
