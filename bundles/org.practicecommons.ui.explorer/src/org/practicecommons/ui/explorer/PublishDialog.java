package org.practicecommons.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.operations.OfferAudiences;
import org.practicecommons.operations.Publication;
import org.practicecommons.operations.PublishRecord;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.widgets.FormDialog;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.Names;

/** Asks who is to see a record, and shows what that means before it is done. */
public final class PublishDialog extends FormDialog {

    private static final Words WORDS = new Words(PublishDialog.class);

    private final Workplace workplace;
    private final RecordRef record;
    private final boolean unsaved;
    private List<OfferAudiences.Offer> offers = List.of();
    private Combo audiences;
    private StyledText preview;
    private Text why;
    private Publication shown;
    private String reason = "";

    /** @param unsaved whether a form has changes of the record that are not saved, and so not published */
    PublishDialog(Shell shell, Workplace workplace, RecordRef record, boolean unsaved) {
        super(shell, WORDS.say("publish.title"));
        this.workplace = workplace;
        this.record = record;
        this.unsaved = unsaved;
    }

    @Override
    protected void createForm(Composite form) {
        setTitle(record.title());
        say();
        label(form, "publish.audience");
        audiences = Names.give(new Combo(form, SWT.READ_ONLY), WORDS.say("publish.audience"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(audiences);
        audiences.addListener(SWT.Selection, event -> look());
        label(form, "publish.preview");
        preview = Names.give(new StyledText(form, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                WORDS.say("publish.preview"));
        preview.setMargins(Look.GAP, Look.GAP, Look.GAP, Look.GAP);
        GridDataFactory.fillDefaults().grab(true, true).hint(Look.letters(form, 85), Look.letters(form, 44))
                .applyTo(preview);
        label(form, "publish.why");
        why = Names.give(new Text(form, SWT.SINGLE | SWT.BORDER), WORDS.say("publish.why"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(why);
    }

    private static void label(Composite form, String key) {
        new Label(form, SWT.NONE).setText(WORDS.say(key));
    }

    private void say() {
        setMessage(WORDS.say(unsaved ? "publish.unsaved" : "publish.message"),
                unsaved ? IMessageProvider.WARNING : IMessageProvider.NONE);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, WORDS.say("publish.button"), true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, WORDS.say("publish.cancel"), false);
    }

    @Override
    public void create() {
        super.create();
        audiences.setFocus();
        OperationJob.of(workplace, WORDS.say("publish.looking"), new OfferAudiences(record.iri())).in(audiences).quiet()
                .otherwise(this::refused).then(this::offer).start();
    }

    private void offer(List<OfferAudiences.Offer> found) {
        offers = found;
        for (OfferAudiences.Offer offer : offers) {
            String words = offer.words().in(Languages.ofWindow());
            audiences.add(offer.present() ? WORDS.say("publish.present", "audience", words) : words);
        }
        audiences.select(offers.getFirst().present() ? 1 : 0);
        look();
    }

    /** What is shown always belongs to what is chosen: an older answer that comes late is dropped. */
    private void look() {
        Audience chosen = offers.get(audiences.getSelectionIndex()).audience();
        shown = null;
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        preview.setText(WORDS.say("publish.looking"));
        OperationJob.of(workplace, WORDS.say("publish.looking"), new PublishRecord(record.iri(), chosen.toString()))
                .in(preview).quiet().otherwise(this::refused).then(publication -> {
                    if (offers.get(audiences.getSelectionIndex()).audience().equals(publication.to())) {
                        show(publication);
                    }
                }).start();
    }

    private void show(Publication publication) {
        shown = publication;
        new PublicationText(publication, workplace.model()).on(preview);
        boolean same = publication.record().audience().equals(publication.to());
        getButton(IDialogConstants.OK_ID).setEnabled(publication.allowed() && !same);
        getButton(IDialogConstants.OK_ID).setText(WORDS.say(publication.widens() ? "publish.button"
                : "publish.narrow"));
        getButton(IDialogConstants.OK_ID).getParent().layout();
        if (publication.allowed()) {
            say();
        } else {
            setMessage(WORDS.say("publish.notAllowed"), IMessageProvider.ERROR);
        }
    }

    private void refused(Refusal refusal) {
        preview.setText("");
        setMessage(refusal.sentence().in(Languages.ofWindow()), IMessageProvider.ERROR);
    }

    @Override
    protected void okPressed() {
        reason = why.getText().strip();
        super.okPressed();
    }

    /** Whom the user chose. */
    String audience() {
        return shown.to().toString();
    }

    /** The revision that the preview showed. */
    Optional<RevisionId> looked() {
        return Optional.of(shown.revision());
    }

    String reason() {
        return reason;
    }
}
