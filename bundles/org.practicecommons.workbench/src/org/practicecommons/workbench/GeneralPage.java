package org.practicecommons.workbench;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.cli.client.HomeLocation;
import org.practicecommons.operations.ChooseLanguage;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The language of the window, and the home that it opens. */
public final class GeneralPage extends ChoicePage {

    static final String ID = "org.practicecommons.workbench.general";

    private Choice<String> language;
    private Text home;

    @Override
    void fill(Composite page) {
        language = choice(group(page, WORDS.say("new.language")), NewHomeDialog.LANGUAGES, LanguageMenu::name,
                workplace().home().profile().language());
        Group homes = group(page, WORDS.say("home.title"));
        sentence(homes, WORDS.say("home.open", "community", workplace().home().community(),
                "folder", workplace().home().directory()));
        sentence(homes, WORDS.say("home.next"));
        Composite row = new Composite(homes, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.GAP, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        home = Names.give(new Text(row, SWT.SINGLE | SWT.BORDER | SWT.READ_ONLY), WORDS.say("home.next"));
        home.setText(nextHome().toString());
        GridDataFactory.fillDefaults().grab(true, false).hint(Look.letters(row, 30), SWT.DEFAULT).applyTo(home);
        Button choose = new Button(row, SWT.PUSH);
        choose.setText(WORDS.say("home.choose"));
        choose.addListener(SWT.Selection, event -> chooseHome());
        sentence(homes, WORDS.say("home.hint"));
    }

    private void chooseHome() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
        dialog.setText(WORDS.say("folder.title"));
        dialog.setMessage(WORDS.say("folder.message"));
        dialog.setFilterPath(home.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            home.setText(chosen);
        }
    }

    @Override
    public boolean performOk() {
        if (language == null) {
            return true;
        }
        Path wanted = Path.of(home.getText());
        if (!wanted.equals(nextHome())) {
            try {
                HomeLocation.choose(wanted, System.getenv());
            } catch (IOException e) {
                ILog.of(GeneralPage.class).error(e.getMessage(), e);
                setErrorMessage(WORDS.say("appearance.failed"));
                return false;
            }
            RestartOffer.afterChoices(workbench());
        }
        if (!language.chosen().equals(workplace().home().profile().language())) {
            OperationJob.of(workplace(), WORDS.say("language.running"), new ChooseLanguage(language.chosen()))
                    .finishing().then(done -> RestartOffer.afterChoices(workbench())).start();
        }
        return true;
    }

    private static Path nextHome() {
        return HomeLocation.usual(System.getenv());
    }

    private Workplace workplace() {
        return workbench().getService(Workplace.class);
    }
}
