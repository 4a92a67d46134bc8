package org.practicecommons.workbench;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** The first start: what the community is called, who is working here, and where it is kept. */
final class NewHomeDialog extends FormDialog {

    /** Answered when the user wants to open a home that lies elsewhere. */
    static final int OPEN_OTHER = IDialogConstants.CLIENT_ID + 1;

    /** Makes the home that was described. */
    interface Maker {

        /**
         * @param language for the window: {@code en}, {@code fr}, or empty for that of the computer
         * @throws Refusal when it cannot be made
         */
        Home make(Path place, HomeSpec spec, String language);
    }

    private static final Words WORDS = new Words(NewHomeDialog.class);
    static final List<String> LANGUAGES = List.of("", "en", "fr");

    private final Path proposed;
    private final Maker maker;
    private Text community;
    private Text person;
    private Text organisation;
    private Text base;
    private Text folder;
    private Button sample;
    private Combo language;
    private Home home;
    private boolean ownBase;

    /** @param maker makes the home; while it refuses, the dialog says why and stays, with all that was written in it */
    NewHomeDialog(Shell shell, Path proposed, Maker maker) {
        super(shell, WORDS.say("new.title"));
        this.proposed = proposed;
        this.maker = maker;
        setShellStyle(SWT.SHELL_TRIM);
    }

    /** There is no other window to tell what this one belongs to. */
    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Practice Commons");
    }

    @Override
    protected void createForm(Composite form) {
        setMessage(WORDS.say("new.message"));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(Look.SPACE, Look.SPACE).applyTo(form);
        community = field(form, "new.community");
        person = field(form, "new.person");
        organisation = field(form, "new.organisation");
        folder = field(form, "new.folder");
        folder.setText(proposed.toString());
        base = field(form, "new.base");
        language = languages(form);
        new Label(form, SWT.NONE);
        sample = new Button(form, SWT.CHECK);
        sample.setText(WORDS.say("new.sample"));
        person.setText(System.getProperty("user.name", ""));
        community.addListener(SWT.Modify, event -> {
            if (!ownBase) {
                base.setText(baseFor(community.getText()));
            }
            validate();
        });
        base.addListener(SWT.KeyDown, event -> ownBase = true);
        base.addListener(SWT.Modify, event -> validate());
        folder.addListener(SWT.Modify, event -> validate());
        community.setFocus();
    }

    private static Text field(Composite form, String key) {
        return field(form, key, box -> new Text(box, SWT.SINGLE | SWT.BORDER));
    }

    private static Combo languages(Composite form) {
        Combo combo = field(form, "new.language", box -> new Combo(box, SWT.READ_ONLY));
        LANGUAGES.forEach(tag -> combo.add(LanguageMenu.name(tag)));
        combo.select(0);
        return combo;
    }

    private static <C extends Control> C field(Composite form, String key, Function<Composite, C> make) {
        Label label = new Label(form, SWT.NONE);
        label.setText(WORDS.say(key));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(label);
        Composite box = new Composite(form, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(box);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        String help = WORDS.say(key + ".help");
        C control = Names.give(make.apply(box), WORDS.say(key), help);
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(control);
        Label hint = new Label(box, SWT.WRAP);
        hint.setText(help);
        hint.setForeground(Look.muted(form.getDisplay()));
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(hint);
        return control;
    }

    /** An address for a community that has none of its own: it never has to lead anywhere. */
    private static String baseFor(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "" : "https://" + plain + ".example/";
    }

    private void validate() {
        setErrorMessage(null);
        boolean complete = !community.getText().isBlank() && !folder.getText().isBlank()
                && base.getText().matches("https?://[^\\s/]+/\\S*");
        getButton(IDialogConstants.OK_ID).setEnabled(complete);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, OPEN_OTHER, WORDS.say("new.open"), false);
        createButton(parent, IDialogConstants.OK_ID, WORDS.say("new.create"), true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("trouble.quit"), false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == OPEN_OTHER) {
            setReturnCode(OPEN_OTHER);
            close();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        HomeSpec spec = new HomeSpec(community.getText().strip(), base.getText().strip(), person.getText().strip(),
                organisation.getText().strip(), sample.getSelection(), true);
        try {
            home = maker.make(Path.of(folder.getText().strip()), spec, LANGUAGES.get(language.getSelectionIndex()));
            super.okPressed();
        } catch (InvalidPathException e) {
            setErrorMessage(WORDS.say("new.badFolder"));
        } catch (Refusal refusal) {
            setErrorMessage(Failures.sentence(refusal));
        }
    }

    /** The new home; empty when there is none because the user gave up. */
    Optional<Home> home() {
        return Optional.ofNullable(home);
    }
}
