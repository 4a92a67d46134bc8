package org.practicecommons.ui.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablePart2;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Refusal;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.search.Highlight;
import org.practicecommons.ui.Failures;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Icons;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.RecordInput;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Records;
import org.practicecommons.ui.UnsavedDialog;
import org.practicecommons.ui.Words;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.editor.model.References;
import org.practicecommons.ui.widgets.EmptyState;
import org.practicecommons.ui.widgets.Rows;

/**
 * Shows one record as a form. The part itself only opens and closes; {@link RecordForm} draws, {@link Saving} saves,
 * {@link DraftKeeper} keeps what is not saved yet.
 */
public final class RecordEditor extends EditorPart
        implements Records.ShowsFindings, Records.ShowsMatches, Records.KeepsText, ISaveablePart2 {

    /** The property that says: the record was read, and its form is there. */
    static final int PROP_FORM = 0x2001;
    /** The property that says: the checks have looked at the record. */
    static final int PROP_FINDINGS = 0x2002;
    static final Words WORDS = new Words(RecordEditor.class);
    private static final int LONGEST_TITLE = 40;
    private static final int LETTERS = 44;
    private static final int LINES = 22;

    private Workplace workplace;
    private Composite area;
    private EditSession session;
    private RecordForm form;
    private DraftKeeper drafts;
    private Saving saving;
    private Finding wanted;
    private List<Highlight> sought = List.of();
    private Runnable mending;
    private boolean shownDirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof RecordInput record)) {
            throw new PartInitException("not a record: " + input);
        }
        setSite(site);
        setInput(input);
        workplace = site.getService(Workplace.class);
        site.setSelectionProvider(new FixedSelection(new StructuredSelection(record.ref())));
        setPartName(record.ref().title());
        setTitleImage(Icons.kind(record.ref().kind()));
    }

    private RecordRef ref() {
        return ((RecordInput) getEditorInput()).ref();
    }

    @Override
    public void createPartControl(Composite parent) {
        area = Rows.room(parent, LETTERS, LINES);
        area.setLayout(new FillLayout());
        new EditorKeys(getSite(), () -> session, () -> form);
        ((RecordInput) getEditorInput()).takeFresh().ifPresentOrElse(record -> show(record, false), this::load);
    }

    private void load() {
        clear(new EmptyState(area).say(null, WORDS.say("editor.opening"), ref().title()));
        boolean wantsKept = ((RecordInput) getEditorInput()).wantsKept();
        new RecordLoading(workplace, ref(), area).start(wantsKept, new RecordLoading.Outcome() {
            @Override
            public void opened(EditableRecord record) {
                if (record.iri().equals(ref().iri())) {
                    show(record, false);
                } else {
                    goTo(record);
                }
            }

            @Override
            public void unsaved(EditableRecord record) {
                show(record, true);
            }

            @Override
            public void refused(Refusal refusal) {
                EmptyState state = new EmptyState(area).say(Icons.state("error"), WORDS.say("editor.cannotOpen"),
                        Failures.sentence(refusal));
                state.offer(WORDS.say("editor.tryAgain"), RecordEditor.this::load);
                clear(state);
            }
        });
    }

    /** Turns to the record into which this one was merged. */
    private void goTo(EditableRecord kept) {
        Records.open(getSite().getPage(), new RecordRef(kept.iri(), kept.kind().name(), ref().title()));
        getSite().getPage().closeEditor(this, false);
    }

    /** Leaves nothing but this control in the part. */
    private void clear(Control remaining) {
        for (Control child : area.getChildren()) {
            if (child != remaining) {
                child.dispose();
            }
        }
        area.layout();
    }

    private void show(EditableRecord record, boolean unsaved) {
        session = SideBySide.asChosen(new EditSession(record, Languages.ofWindow().getLanguage()));
        saving = new Saving(workplace, session, getSite().getShell());
        form = new RecordForm(area, workplace, session, new RecordForm.Doors(
                ref -> Records.open(getSite().getPage(), ref),
                (finding, fix) -> Records.mend(getSite().getPage(), workplace, ref(), finding, fix),
                () -> getSite().getPage().saveEditor(this, false),
                () -> getSite().getPage().closeEditor(this, false), () -> firePropertyChange(PROP_FINDINGS)));
        drafts = new DraftKeeper(workplace, session, form);
        session.listen(new EditSession.Listener() {
            @Override
            public void stateChanged() {
                if (shownDirty != session.isDirty()) {
                    shownDirty = session.isDirty();
                    firePropertyChange(IEditorPart.PROP_DIRTY);
                }
                title();
            }
        });
        if (unsaved) {
            session.replace(record, true);
        }
        clear(form);
        if (((RecordInput) getEditorInput()).wantsShortForm() && record.isNew()) {
            form.capture();
        }
        new OtherChanges(workplace, session, form).watch();
        drafts.start(unsaved);
        form.check();
        title();
        firePropertyChange(PROP_FORM);
        lead();
    }

    /** To what was asked for before the form was there. */
    private void lead() {
        if (wanted != null) {
            form.show(wanted);
        } else if (form.show(sought)) {
            sought = List.of();
        } else if (getSite().getPage().getActiveEditor() == this) {
            form.setFocus();
            area.getDisplay().asyncExec(this::fromTop);
        }
        if (mending != null) {
            mending.run();
            mending = null;
        }
    }

    /** Where there is little room, the first field has the keyboard, but one begins to read above it. */
    private void fromTop() {
        if (!area.isDisposed() && area.getParent() instanceof ScrolledComposite around) {
            around.setOrigin(0, 0);
        }
    }

    private void title() {
        String name = name();
        setPartName(name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE - 1) + "…" : name);
        setTitleToolTip(name);
    }

    private String name() {
        String name = References.name(session.root(), session.model(), Languages.ofWindow());
        return name.isBlank() ? ref().title() : name.replaceAll("\\s+", " ");
    }

    /** Empty until the record was read. */
    Optional<RecordForm> form() {
        return Optional.ofNullable(form);
    }

    @Override
    public void show(Finding finding) {
        wanted = finding;
        if (form != null) {
            form.show(finding);
        }
    }

    @Override
    public void show(List<Highlight> matches) {
        if (form != null) {
            form.show(matches);
        } else {
            sought = matches;
        }
    }

    @Override
    public void mend(Finding finding, Fix fix) {
        if (form != null) {
            form.mend(finding, fix);
        } else {
            mending = () -> form.mend(finding, fix);
        }
    }

    @Override
    public boolean isDirty() {
        return session != null && session.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        Saving.Result result = saving.save(form.reason());
        switch (result) {
            case SAVED -> {
                drafts.forget();
                form.saved();
            }
            case MERGED -> {
                drafts.forget();
                form.saved();
                form.say(WORDS.say("save.merged"));
            }
            case NOT_SAVED -> monitor.setCanceled(true);
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == HelpText.class && form != null ? adapter.cast(form.help()) : super.getAdapter(adapter);
    }

    @Override
    public int promptToSaveOnClose() {
        return switch (UnsavedDialog.ask(getSite().getShell(), List.of(name()))) {
            case SAVE -> YES;
            case KEEP -> {
                keepForLater();
                yield NO;
            }
            case DISCARD -> NO;
            case STAY -> CANCEL;
        };
    }

    @Override
    public void keepForLater() {
        drafts.keepForLater();
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("a record has one place");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        if (form != null) {
            form.setFocus();
        } else {
            area.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (drafts != null) {
            drafts.closed();
        }
        super.dispose();
    }
}
