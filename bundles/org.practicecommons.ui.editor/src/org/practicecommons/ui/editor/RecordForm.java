package org.practicecommons.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.Section;
import org.practicecommons.operations.CheckRecords;
import org.practicecommons.operations.CompareLanguages;
import org.practicecommons.search.Highlight;
import org.practicecommons.ui.HelpText;
import org.practicecommons.ui.Languages;
import org.practicecommons.ui.OperationJob;
import org.practicecommons.ui.RecordRef;
import org.practicecommons.ui.Workplace;
import org.practicecommons.ui.editor.fields.FieldWidget;
import org.practicecommons.ui.editor.fields.FormContext;
import org.practicecommons.ui.editor.model.EditSession;
import org.practicecommons.ui.widgets.Look;
import org.practicecommons.ui.widgets.MessageBar;

/** The whole form: header, a bar for messages, sections at the left, fields at the right, saving at the foot. */
final class RecordForm extends Composite {

    private static final int SECTIONS_SHARE = 40;

    private final Workplace workplace;
    private final EditSession session;
    private final EditorHeader header;
    private final MessageBar bar;
    private final KnowledgeMeter meter;
    private final SectionList sections;
    private final SectionPane pane;
    private final SaveBar saveBar;
    private final Doors doors;
    private final List<Control> whole;
    private CaptureForm capture;

    /**
     * What leads out of the form.
     *
     * @param open opens another record
     * @param mend carries a fix out, in this form or in that of the record that it starts
     * @param save saves this record
     * @param close closes the form
     * @param checked told when the checks have looked at the record
     */
    record Doors(Consumer<RecordRef> open, BiConsumer<Finding, Fix> mend, Runnable save, Runnable close,
            Runnable checked) {
    }

    RecordForm(Composite parent, Workplace workplace, EditSession session, Doors doors) {
        super(parent, SWT.NONE);
        this.workplace = workplace;
        this.session = session;
        this.doors = doors;
        Look.onPaper(this);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(0, 0).applyTo(this);
        header = new EditorHeader(this, workplace, session);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(header);
        bar = new MessageBar(this);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(true).applyTo(bar);
        meter = new KnowledgeMeter(this, workplace, session, new KnowledgeMeter.Ways(
                field -> sections().indexOf(field) == sections().chosen(), this::lead));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(!meter.counts()).applyTo(meter);
        sections = new SectionList(this, session, this::turnTo);
        GridDataFactory.fillDefaults().hint(sections.width(), 100).grab(false, true).applyTo(sections);
        addListener(SWT.Resize, event -> fit());
        Label line = new Label(this, SWT.SEPARATOR | SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(false, true).applyTo(line);
        pane = new SectionPane(this, context(false));
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(pane); // never measured: it scrolls
        saveBar = new SaveBar(this, session, doors.save());
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(saveBar);
        whole = meter.counts() ? List.of(meter, sections, line, pane, saveBar) : List.of(sections, line, pane, saveBar);
        Runnable deaf = session.listen(new EditSession.Listener() {
            @Override
            public void recordReplaced() {
                turnTo(sections.chosen());
                check();
            }
        });
        addDisposeListener(event -> deaf.run());
        FormDrops.on(this, session);
        turnTo(0);
    }

    private FormContext context(boolean asking) {
        return new FormContext(session, workplace, doors.open(), doors.mend(), this::say, () -> { }, asking, "");
    }

    /** Asks the few questions of the short form, until somebody wants to go on or is done. */
    void capture() {
        reveal(false);
        capture = new CaptureForm(this, session, context(true), () -> keep(this::goOn),
                () -> keep(doors.close()));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(capture);
        layout(true, true);
    }

    private void reveal(boolean shown) {
        for (Control control : whole) {
            ((GridData) control.getLayoutData()).exclude = !shown;
            control.setVisible(shown);
        }
    }

    /** Goes on only when all is saved. */
    private void keep(Runnable next) {
        if (session.isDirty()) {
            doors.save().run();
        }
        if (!session.isDirty()) {
            next.run();
        }
    }

    /** From the short form to the whole one. */
    private void goOn() {
        if (capture != null) {
            CaptureForm done = capture;
            capture = null;
            reveal(true);
            meter.beginning().ifPresentOrElse(field -> lead(field, "", 0), pane::focusFirst);
            done.dispose(); // not while it has the keyboard, which would have to go somewhere
            fit();
        }
    }

    SectionList sections() {
        return sections;
    }

    EditSession session() {
        return session;
    }

    /** Turns to a field and to what it lacks. */
    private void lead(Field field, String partField, int leastParts) {
        sections.choose(sections.indexOf(field));
        pane.lead(field, partField, leastParts);
    }

    /** The field that is shown at a point of the display. */
    Optional<FieldWidget> widgetAt(Point point) {
        return shown().at(point);
    }

    /** Gives the keyboard to a field, in the whole form where the short one does not ask for it. */
    Optional<FieldWidget> leadTo(Field field) {
        if (capture == null || shown().widget(field).isEmpty()) {
            goOn();
            sections.choose(sections.indexOf(field));
        }
        return shown().lead(field, "", 0);
    }

    private SectionPane shown() {
        return capture == null ? pane : capture.pane();
    }

    /** What is written is on the disk as a draft. */
    void draftKept() {
        if (capture != null) {
            capture.kept();
        }
    }

    /** In a narrow form the names of sections give way to what is written. */
    private void fit() {
        int width = getClientArea().width;
        ((GridData) sections.getLayoutData()).widthHint = Math.min(sections.width(), width * SECTIONS_SHARE / 100);
        header.arrange(width);
        saveBar.arrange(width);
        layout(Stream.concat(Stream.of(sections), Stream.of(header, saveBar)
                .flatMap(bar -> Arrays.stream(bar.getChildren()))).toArray(Control[]::new));
    }

    private void turnTo(int index) {
        Section section = sections.section(index);
        pane.show(session.root(), section.label(Languages.ofWindow()), section.help(Languages.ofWindow()),
                sections.fields(index), sections.findings());
        meter.turned();
    }

    /** Goes to the next section, or back with -1. */
    void turn(int step) {
        if (capture == null && sections.choose(sections.chosen() + step)) {
            pane.focusFirst();
        }
    }

    void nextLanguage() {
        List<String> languages = session.languages();
        session.write(languages.get((languages.indexOf(session.language()) + 1) % languages.size()));
    }

    /** Shows texts in two languages beside each other or, where they are, in one; this is so in later forms as well. */
    void turnSideBySide() {
        SideBySide.choose(!session.isSideBySide());
        session.sideBySide(!session.isSideBySide());
    }

    /** Fetches what the checks, and the history of its texts, say of the record as it was saved last. */
    void check() {
        if (session.record().isNew()) {
            return;
        }
        OperationJob.of(workplace, RecordEditor.WORDS.say("check.running"),
                new CheckRecords(List.of(session.record().iri()))).in(this).quiet()
                .then(report -> {
                    sections.findings(report.findings());
                    pane.findings(report.findings());
                    doors.checked().run();
                }).start();
        OperationJob.of(workplace, RecordEditor.WORDS.say("language.comparing"),
                new CompareLanguages(session.record().iri())).in(this).quiet().then(session::gaps).start();
    }

    /** Turns to the field that a finding speaks of and gives it the keyboard. */
    void show(Finding finding) {
        int index = sections.indexOf(finding);
        if (index >= 0) {
            goOn();
            sections.choose(index);
            pane.focus(finding);
        }
    }

    /**
     * Turns to the first field in which a search found something, marks the words there, and names all such fields.
     *
     * @return false when the search found nothing in a field of this form
     */
    boolean show(List<Highlight> matches) {
        Kind kind = session.record().kind();
        List<Highlight> shown = matches.stream()
                .filter(match -> kind.field(match.field()).filter(field -> sections.indexOf(field) >= 0).isPresent())
                .toList();
        if (shown.isEmpty()) {
            return false;
        }
        Highlight first = shown.getFirst();
        if (session.languages().contains(first.language())) {
            session.write(first.language());
        }
        Field field = kind.field(first.field()).orElseThrow();
        goOn();
        sections.choose(sections.indexOf(field));
        pane.whenBuilt(() -> pane.lead(field, "", 0)
                .ifPresent(widget -> FoundWords.select(widget.control(), first)));
        if (!bar.offers()) {
            say(RecordEditor.WORDS.say("found.in", "fields", shown.stream()
                    .map(match -> kind.field(match.field()).orElseThrow().label(Languages.ofWindow())).distinct()
                    .collect(Collectors.joining(", "))));
        }
        return true;
    }

    /** Makes the changes of a fix, leads to them, and says that they are not saved yet. */
    void mend(Finding finding, Fix fix) {
        String label = fix.label().in(Languages.ofWindow());
        EObject object = session.part(fix.where()).orElse(session.root());
        session.mend(object, fix.changes(), label);
        if (!fix.startsRecord()) {
            show(finding);
        }
        say(RecordEditor.WORDS.say(fix.startsRecord() ? "fix.started" : "fix.done", "fix", label));
    }

    /** Help on the field that has the keyboard, else on the kind of the record. */
    HelpText help() {
        Kind kind = session.record().kind();
        return shown().help(getDisplay().getFocusControl()).orElseGet(() ->
                new HelpText(kind.label(Languages.ofWindow()),
                        kind.help(Languages.ofWindow()) + "\n\n" + RecordEditor.WORDS.say("help.form")));
    }

    String reason() {
        return capture == null ? saveBar.reason() : RecordEditor.WORDS.say("capture.reason");
    }

    void saved() {
        saveBar.saved();
        header.refresh();
        check();
    }

    void say(String sentence) {
        say(MessageBar.Tone.INFO, sentence);
    }

    /** Says that something was not done. */
    void warn(String sentence) {
        say(MessageBar.Tone.WARNING, sentence);
    }

    private void say(MessageBar.Tone tone, String sentence) {
        bar.show(tone, sentence);
        bar.action(RecordEditor.WORDS.say("bar.close"), bar::hide);
    }

    /** Offers unsaved text that was kept. */
    void offer(String sentence, Runnable restore, Runnable discard) {
        bar.show(MessageBar.Tone.DRAFT, sentence);
        bar.action(RecordEditor.WORDS.say("draft.restore"), restore);
        bar.action(RecordEditor.WORDS.say("draft.discard"), discard);
    }

    /** Takes the message bar away. */
    void quiet() {
        bar.hide();
    }

    @Override
    public boolean setFocus() {
        return shown().focusLast();
    }
}
