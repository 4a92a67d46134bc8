package org.practicecommons.ui.adoption;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.AdoptionStarted;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.operations.StartAdoption;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;

/**
 * Starts an adoption: who adopts, the settings side by side, and the first questions. Only the first has to be said.
 * The wizard stays open until the adoption is saved, so that nothing is lost when it cannot be.
 */
final class AdoptWizard extends Wizard {

    static final Words WORDS = new Words(AdoptWizard.class);

    private final Workplace workplace;
    private final IWorkbenchPage page;
    private final RecordRef practice;
    private final AdopterPage adopter;
    private final SettingsPage settings;
    private final QuestionsPage questions;
    private boolean running;

    AdoptWizard(Workplace workplace, IWorkbenchPage page, RecordRef practice) {
        this.workplace = workplace;
        this.page = page;
        this.practice = practice;
        adopter = new AdopterPage(workplace, practice);
        settings = new SettingsPage(workplace, practice, adopter);
        questions = new QuestionsPage(workplace);
        setWindowTitle(WORDS.say("adopt.title"));
        setDefaultPageImageDescriptor(Icons.kindDescriptor("Adoption"));
        for (WizardPage each : new WizardPage[] {adopter, settings, questions}) {
            addPage(each);
        }
    }

    /** What is said on the first page is enough. */
    @Override
    public boolean canFinish() {
        return !running && adopter.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        running = true;
        say(WORDS.say("adopt.running"), null);
        OperationJob.of(workplace, WORDS.say("adopt.running"), new StartAdoption(practice.iri(), adopter.chosen(),
                adopter.wantsOwnPractice(), questions.answers(), "")).in(getShell()).finishing()
                .then(this::started).otherwise(this::refused).start();
        return false;
    }

    private void started(AdoptionStarted started) {
        getShell().close();
        Records.open(page, new RecordRef(started.adoption(), ReadDossier.KIND, ""));
        try {
            page.showView(AdoptionView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException bug) {
            Failures.show(bug);
        }
    }

    private void refused(Refusal refusal) {
        running = false;
        say(null, Failures.sentence(refusal));
    }

    private void say(String sentence, String trouble) {
        IWizardPage shown = getContainer().getCurrentPage();
        ((WizardPage) shown).setMessage(sentence);
        ((WizardPage) shown).setErrorMessage(trouble);
        getContainer().updateButtons();
    }
}
